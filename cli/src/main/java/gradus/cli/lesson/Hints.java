package gradus.cli.lesson;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * The hints of one exercise, from a nudge over the idea to nearly the line.
 *
 * @param all in the order in which they are given, each a part of the Markdown file
 */
record Hints(List<Node> all) {

  /** Reads the numbered list below the heading that has the exercise's name. */
  static Hints of(KitFolder kit, Exercise exercise) {
    Path file = kit.lessons().resolve("hints/%02d.md".formatted(exercise.step()));
    List<Node> hints = new ArrayList<>();
    if (Files.exists(file)) {
      boolean isBelow = false;
      Node node = MarkdownView.parse(kit.read(file)).getFirstChild();
      for (; node != null; node = node.getNext()) {
        if (node instanceof Heading heading) {
          isBelow = new MarkdownWords(Terminal.NONE, "").of(heading).equals(exercise.id());
        } else if (isBelow && node instanceof OrderedList list) {
          addItems(list, hints);
        }
      }
    }
    return new Hints(List.copyOf(hints));
  }

  private static void addItems(OrderedList list, List<Node> hints) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      hints.add(item);
    }
  }

  int count() {
    return all.size();
  }

  /** The hint with this number, from 1 on. */
  Node get(int number) {
    return all.get(number - 1);
  }
}
