package gradus.cli.lab;

import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files that the page is made of: its own from the jar, and the figures of the kit's lessons.
 *
 * @param kit the kit with the figures
 */
record PageFiles(KitFolder kit) {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** The page's own modules. */
  static final List<String> MODULES =
      List.of(
          "main.js",
          "address.js",
          "askfirst.js",
          "board.js",
          "curves.js",
          "dom.js",
          "export.js",
          "graph.js",
          "hunt.js",
          "keys.js",
          "learn.js",
          "lecture.js",
          "lesson.js",
          "network.js",
          "numbers.js",
          "plane.js",
          "playground.js",
          "points.js",
          "quiz.js",
          "run.js",
          "saved.js",
          "server.js",
          "settings.js",
          "text.js",
          "told.js",
          "trace.js",
          "tracepicture.js",
          "tracetable.js",
          "tracetext.js",
          "uplot.js",
          "views.js",
          "whatif.js");

  /** One name, so that no path leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(html|css|js|svg)");

  /** Files of libraries, by the name under which the page asks for them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "uplot.js", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.esm.js",
          "uplot.css", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.min.css");

  LabReply own(String name) {
    if (!NAME.matcher(name).matches()) {
      return missing(name);
    }
    String resource = LIBRARIES.getOrDefault(name, name);
    try (InputStream file = PageFiles.class.getResourceAsStream(resource)) {
      return file == null ? missing(name) : LabReply.file(type(name), file.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  LabReply figure(String name) {
    Path file = kit.lessons().resolve("figures").resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return missing(name);
    }
    try {
      return LabReply.file(type(name), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return LabReply.refused(500, "%s cannot be read.".formatted(kit.shown(file)));
    }
  }

  private static String type(String name) {
    return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
  }

  private static LabReply missing(String name) {
    return LabReply.refused(404, "There is no file %s.".formatted(name));
  }
}
