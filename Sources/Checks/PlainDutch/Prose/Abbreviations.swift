/// Words that are written with a point, and whether a sentence may end there.
enum Abbreviations {
  enum Ending: UInt8 {
    /// Something belongs behind it: `bijv.`, `dr.`, `blz.`
    case never = 1
    /// It closes a list or a date as often: `enz.` A number behind it belongs to it; a capital starts a sentence.
    case beforeCapital = 2
    /// What stands behind it is as often a name: initials, abbreviations that nobody put in this list. Only a word with
    /// which sentences start, and no names, starts one.
    case beforeStarter = 3
  }

  /// Without their last point, in small letters; the numbers are those of `Ending`.
  static let table = WordTable([
    (
      """
      dr drs mr mrs ms prof ing ir dhr mw mevr mej ds st bijv bv b.v o.a o.m m.b.t i.v.m t.a.v t.o.v n.a.v i.h.k.v
      i.h.b m.u.v i.p.v d.m.v i.s.m t.g.v t.b.v o.b.v a.d.h.v i.t.t m.i.v d.w.z m.a.w o.l.v i.o.m i.g.v t.w nl zgn z.g
      z.gn d.d dd vgl cf resp incl excl ca plm nr nrs no blz p pp pag art afd par hfst hs fig tab afb jrg vol evt event
      m.n i.c c.q cq a.k.a tel t.n.v vs gem geb overl tek vert eds uitg ong b.g.g n.b nb ps p.s lett eig oorspr
      bijl lic kand adj secr inl inz ned eng fr du kath prot gebr fam wed alg nat int
      """, Ending.never.rawValue
    ),
    (
      """
      enz etc e.d e.a e.v c.s o.i.d o.d a.u.b aub s.v.p svp z.s.m t.z.t v.chr n.chr m.m z.o.z a.s jl l.l j.l n.v.t
      p.p p.j p.u p.w p.m p.d m.v mln mld min max sec jan feb febr mrt apr jun jul aug sept sep okt nov dec
      ma di wo do vr za sr jr n.v w.v.t.t.k r.k i.o
      """, Ending.beforeCapital.rawValue
    ),
  ])

  /// Words that start a sentence and no name that follows an initial.
  static let starters = WordTable([
    (
      """
      de het een dat dit die deze er en maar of want dus als wie wat waar wanneer hoe waarom in op aan bij met voor van
      na door over om tot uit naar hij zij ze we wij u je jij jullie ik men ook zo toen daar daarom daarna dan nu hier
      toch soms vaak meestal niet geen alle veel elke ieder iedere sommige zonder tijdens volgens sinds omdat doordat
      hoewel terwijl nadat voordat zodat zijn haar hun onze ons mijn uw bovendien verder eerst vervolgens namelijk
      natuurlijk misschien is was heeft had kan moet wil mag
      """, 1
    )
  ])
}
