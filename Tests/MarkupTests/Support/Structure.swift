@testable import Markup

extension Document {
  /// What is wrong with how the nodes hang together; empty when nothing is.
  var structureFaults: [String] {
    var faults: [String] = []
    var ends: [Int32] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      if node.end <= index { faults.append("\(index) ends before it starts") }
      if let end = ends.last, node.end > end { faults.append("\(index) ends after its parent") }
      ends.append(node.end)
      if index > 0, ends.count == 1 { faults.append("\(index) has no parent") }
      if Int(node.text.upperBound) > text.count { faults.append("\(index) has text of nowhere") }
      switch node.kind {
      case .link, .image:
        if !links.indices.contains(Int(node.detail)) || links[Int(node.detail)].node != index {
          faults.append("\(index) is not the node of its link")
        }
      case .heading:
        if !headings.indices.contains(Int(node.detail))
          || headings[Int(node.detail)].node != index
        {
          faults.append("\(index) is not the node of its heading")
        }
      case .callout where !callouts.indices.contains(Int(node.detail)):
        faults.append("\(index) has no callout")
      case .footnoteReference where !footnotes.indices.contains(Int(node.detail)):
        faults.append("\(index) refers to no note")
      default: break
      }
    }
    if nodes.isEmpty || Int(nodes[0].end) != nodes.count { faults.append("the root holds not all") }
    return faults
  }
}
