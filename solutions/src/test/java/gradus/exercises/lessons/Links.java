package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Checks the links of a text to other files of the kit. */
final class Links {

  private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)#\\s]+)[^)]*\\)");

  private Links() {}

  /** Every file is there, and a picture says what it shows. */
  static void assertLeadSomewhere(Path file, String text) {
    LINK.matcher(text)
        .results()
        .filter(link -> !link.group(3).startsWith("http"))
        .forEach(
            link -> {
              Path target = file.resolveSibling(link.group(3));
              assertTrue(Files.exists(target), () -> file + ": " + link.group());
              boolean isPicture = link.group(1).equals("!");
              assertFalse(
                  isPicture && link.group(2).length() < 20,
                  () -> "say what it shows: " + link.group());
            });
  }
}
