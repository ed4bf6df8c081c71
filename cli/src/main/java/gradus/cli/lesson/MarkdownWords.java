package gradus.cli.lesson;

import gradus.cli.terminal.Terminal;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Renders the content of a paragraph, a heading or a cell as one text.
 *
 * @param terminal that shows it
 * @param folder of the file that it is from
 */
record MarkdownWords(Terminal terminal, String folder) {

  String of(Node node) {
    Writer writer = new Writer();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(writer);
    }
    return terminal.plain(writer.text.toString()).strip();
  }

  private final class Writer extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append('\n');
    }

    /** Keeps the file's backticks if the terminal has no colour. */
    @Override
    public void visit(Code node) {
      String code = node.getLiteral();
      text.append(terminal.colour() ? terminal.code(code) : "`" + code + "`");
    }

    @Override
    public void visit(Emphasis node) {
      emphasise(node);
    }

    @Override
    public void visit(StrongEmphasis node) {
      emphasise(node);
    }

    private void emphasise(Node node) {
      String words = of(node);
      text.append(terminal.colour() ? terminal.bold(words) : "*" + words + "*");
    }

    @Override
    public void visit(Image node) {
      text.append(
          "[Picture: %s. %s]"
              .formatted(of(node).replaceAll("[.]$", ""), place(node.getDestination())));
    }

    @Override
    public void visit(Link node) {
      String words = of(node);
      String place = place(node.getDestination());
      text.append(words.equals(place) ? place : "%s (%s)".formatted(words, place));
    }

    private String place(String destination) {
      boolean isElsewhere = destination.matches("[a-z]+:.*|/.*|#.*");
      return isElsewhere ? destination : folder + "/" + destination;
    }
  }
}
