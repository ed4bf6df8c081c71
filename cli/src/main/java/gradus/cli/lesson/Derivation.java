package gradus.cli.lesson;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The derivation page of a step: a section for each exercise that is derived, and the answer to the
 * lesson's question.
 *
 * @param kit the kit that contains it
 * @param step its step
 */
record Derivation(KitFolder kit, Step step) {

  static final String FOLDER = "exercises/lessons/derivations";

  Path file() {
    return kit.lessons().resolve("derivations/%s.md".formatted(step.label()));
  }

  boolean exists() {
    return Files.exists(file());
  }

  /** All of the page. */
  Node page() {
    return MarkdownView.parse(kit.read(file()));
  }

  /** The section of one exercise, with its heading. */
  Node section(Exercise exercise) {
    Document section = new Document();
    boolean isInside = false;
    Node node = page().getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        isInside = new MarkdownWords(Terminal.NONE, "").of(heading).equals(exercise.id());
      }
      if (isInside) {
        // This takes it out of the page.
        section.appendChild(node);
      }
      node = next;
    }
    if (section.getFirstChild() == null) {
      throw new UserMistake(
          "%s has no section %s; get the kit again, or that file."
              .formatted(kit.shown(file()), exercise.id()));
    }
    return section;
  }
}
