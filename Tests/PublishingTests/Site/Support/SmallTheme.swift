import Diagnostics
import Publishing

/// A theme that writes everything a template can see, in lists that tests can find again.
enum SmallTheme {
  static let files = Theme.Files(
    folder: "themes/klein",
    texts: SiteFiles.split(text).map {
      SourceFile(path: "themes/klein/\($0.path)", bytes: $0.bytes)
    },
    statics: [.init(path: "og.png", bytes: Array("een plaatje".utf8))])

  private static let text = """
    -- strings/nl.yaml --
    opname: Bekijk de opname
    -- strings/en.yaml --
    opname: Watch
    -- thema.yaml --
    kleuren: [rood, blauw]
    -- tekens/oog.svg --
    <svg><path d="M0 0"/></svg>
    -- templates/partials/kop.html --
    <title>{{titleTag}}</title>
    {{#canonical}}<link rel="canonical" href="{{canonical}}">{{/canonical}}
    <meta property="og:title" content="{{title}}">
    {{#openGraph}}<meta property="og:type" content="{{type}}">
    <meta property="og:image" content="{{image}}">{{/openGraph}}
    {{#noindex}}<meta name="robots" content="noindex">{{/noindex}}
    {{{structuredData}}}
    <!--feeds-->{{#feeds}}<a href="{{url}}">{{title}}</a>{{/feeds}}<!--/feeds-->
    <!--menu-->{{#site.menu}}<a href="{{url}}"{{#current}} aria-current="true"{{/current}}>{{title}}</a>{{/site.menu}}<!--/menu-->
    <!--voet-->{{#site.footer}}<a href="{{url}}">{{title}}</a>{{/site.footer}}<!--/voet-->
    <!--kruimels-->{{#breadcrumbs}}<a href="{{url}}">{{title}}</a>{{/breadcrumbs}}<!--/kruimels-->
    <h1>{{title}}</h1>
    <p class="samenvatting">{{summary}}</p>
    -- templates/partials/kaart.html --
    <a href="{{url}}">{{title}}</a>{{#date}}<time datetime="{{iso}}">{{text}}</time>{{/date}}{{#undated}}<i>zonder datum</i>{{/undated}}<p>{{summary}}</p>
    -- templates/pagina.html --
    {{> partials/kop}}
    <!--tekst-->{{{body}}}<!--/tekst-->
    <!--soort-->{{#kindUrl}}<a href="{{kindUrl}}">{{kindTitle}}</a>{{/kindUrl}}<!--/soort-->
    <!--themas-->{{#themes}}<a href="{{url}}">{{title}}</a>{{/themes}}<!--/themas-->
    <!--onderwerpen-->{{#topics}}<a href="{{url}}">{{title}}</a>{{/topics}}<!--/onderwerpen-->
    <!--groepen-->{{#groups}}<a href="{{url}}">{{title}}</a>{{/groups}}<!--/groepen-->
    <!--inhoud-->{{#contents}}<a href="{{url}}">{{title}}</a>{{#items}}<a href="{{url}}">- {{title}}</a>{{/items}}{{/contents}}<!--/inhoud-->
    <!--vorige-->{{#previous}}<a href="{{url}}">{{title}}</a>{{/previous}}<!--/vorige-->
    <!--volgende-->{{#next}}<a href="{{url}}">{{title}}</a>{{/next}}<!--/volgende-->
    <!--terug-->{{#backlinks}}<a href="{{url}}">{{title}}</a>{{/backlinks}}<!--/terug-->
    <!--verwant-->{{#related}}<a href="{{url}}">{{title}}</a>{{/related}}<!--/verwant-->
    <!--hoort-bij-->{{#belongs}}<a href="{{url}}">{{title}}</a>{{/belongs}}<!--/hoort-bij-->
    <dl>{{#facts}}<dt>{{label}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
    {{#webinar}}<p>{{time}}|{{start}}|{{speakerLine}}|{{views}}|{{#viewsCounted.iso}}{{viewsCounted.text}}{{/viewsCounted.iso}}|{{recording}}</p>
    {{#player}}<p>{{service}}: {{address}}</p>{{/player}}{{#video}}<p>{{url}} ({{type}}, {{size}})</p>{{/video}}
    <p>kijk: {{recordingLink}}</p>
    <!--materiaal-->{{#materials}}<a href="{{url}}">{{title}} ({{type}}, {{size}})</a>{{/materials}}<!--/materiaal-->
    <!--transcript-->{{#transcript}}<a href="{{url}}">{{title}}</a>{{/transcript}}<!--/transcript-->
    {{/webinar}}
    {{#theme}}<!--secties-->{{#sections}}{{#cards}}<a href="{{url}}">{{kind}}: {{title}}</a>{{/cards}}{{/sections}}<!--/secties-->
    <!--themafeed-->{{#feed}}<a href="{{feed}}">feed</a>{{/feed}}<!--/themafeed-->{{/theme}}
    {{#group}}<!--kaarten-->{{#cards}}{{> partials/kaart}}{{/cards}}<!--/kaarten-->{{/group}}
    -- templates/hoofdstuk.html --
    {{> pagina}}
    {{#chapter}}<p>Hoofdstuk {{number}}{{#part}} van {{part}}{{/part}}</p>{{/chapter}}
    -- templates/werk.html --
    {{> pagina}}
    {{#work}}<p>{{subtitle}}|{{edition}}|{{year}}|{{authorLine}}|{{fundersLine}}</p>
    <!--delen-->{{#parts}}<h2>{{title}}</h2>{{#chapters}}<a href="{{url}}">{{number}} {{title}}</a>{{/chapters}}{{/parts}}<!--/delen-->
    {{/work}}
    -- templates/home.html --
    {{> partials/kop}}
    <!--tekst-->{{{body}}}<!--/tekst-->
    {{#home}}<!--nieuw-->{{#latest}}{{> partials/kaart}}{{/latest}}<!--/nieuw-->
    <!--deuren-->{{#doors}}<a href="{{url}}">{{title}}: {{count}}</a>{{/doors}}<!--/deuren-->
    <!--themas-->{{#themes}}<a href="{{url}}">{{title}}: {{count}}</a>{{/themes}}<!--/themas-->
    <!--werken-->{{#works}}<a href="{{url}}">{{title}}</a>{{/works}}<!--/werken-->
    {{/home}}
    -- templates/lijst.html --
    {{> partials/kop}}
    <!--tekst-->{{{body}}}<!--/tekst-->
    <p>{{total}}</p>
    <!--kaarten-->{{#cards}}{{> partials/kaart}}{{/cards}}<!--/kaarten-->
    <!--jaren-->{{#years}}<a href="{{url}}">{{title}} ({{count}})</a>{{/years}}<!--/jaren-->
    <!--bladen-->{{#pager}}{{#previous}}<a href="{{url}}">vorige</a>{{/previous}}{{#pages}}<a href="{{url}}">{{number}}</a>{{/pages}}{{#next}}<a href="{{url}}">volgende</a>{{/next}}{{/pager}}<!--/bladen-->
    -- templates/themas.html --
    {{> partials/kop}}
    <!--tekst-->{{{body}}}<!--/tekst-->
    <!--kaarten-->{{#cards}}<a href="{{url}}">{{title}}: {{count}}</a>{{/cards}}<!--/kaarten-->
    -- templates/onderwerpen.html --
    {{> partials/kop}}
    <!--letters-->{{#letters}}<h2>{{letter}}</h2>{{#topics}}<a href="{{url}}">{{title}}: {{count}}</a>{{/topics}}{{/letters}}<!--/letters-->
    -- templates/404.html --
    {{> partials/kop}}
    <a href="{{site.home}}">home</a>
    -- templates/doorverwijzing.html --
    <meta http-equiv="refresh" content="0; url={{target}}">
    {{#canonical}}<link rel="canonical" href="{{canonical}}">{{/canonical}}
    <a href="{{target}}">{{title}}</a>
    -- templates/blokken/lijst.html --
    <!--lijst-->{{#cards}}{{> partials/kaart}}{{/cards}}<!--/lijst-->
    -- templates/blokken/begrippen.html --
    <!--woorden-->{{#terms}}<p id="{{id}}"><a href="{{url}}">{{term}}</a>{{#abbreviation}} ({{abbreviation}}){{/abbreviation}}: {{explanation}}</p>{{/terms}}<!--/woorden-->
    -- templates/begrippen.html --
    {{> partials/kop}}
    <!--tekst-->{{{body}}}<!--/tekst-->
    {{#letters}}<h2 id="{{id}}">{{letter}}</h2>
    {{#terms}}<h3 id="{{id}}">{{term}}</h3><p>{{abbreviation}}|{{forms}}|{{explanation}}</p>
    <!--{{id}}-->{{#pages}}<a href="{{url}}">{{title}}</a>{{/pages}}<!--/{{id}}-->{{more}}
    {{/terms}}{{/letters}}
    -- templates/boek/epub-omslag.html --
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800"><title>{{title}}</title></svg>
    -- templates/boek/boek.html --
    <style>{{{style}}}</style>
    {{#preface}}<section id="{{id}}">{{{body}}}</section>{{/preface}}
    {{#parts}}{{#chapters}}<section id="{{id}}"><h1>{{number}} {{title}}</h1>{{{body}}}
    {{#addresses}}<p>{{text}} <a href="{{url}}">{{shown}}</a>{{#code}}<img alt="" src="{{code}}">{{/code}}</p>{{/addresses}}</section>{{/chapters}}{{/parts}}
    """
}
