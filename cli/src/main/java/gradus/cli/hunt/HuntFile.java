package gradus.cli.hunt;

import gradus.cli.failure.UserMistake;
import gradus.cli.hunt.HuntTask.Spot;
import gradus.cli.hunt.HuntTask.WrongCause;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the files of the tasks. Each is Markdown: a title; a head of lines such as {@code mistake:
 * step07/bias-gradient-as-a-mean}; the story; a block of code, the picture; and the sections Lines,
 * Causes and After.
 */
final class HuntFile {

  private static final String FENCE = "```";

  private static final String BETWEEN = " :: ";

  private final String name;
  private final Map<String, String> head = new HashMap<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final List<String> picture = new ArrayList<>();
  private String title = "";

  private HuntFile(String name) {
    this.name = name;
  }

  /**
   * The tasks of a kit, by step and name.
   *
   * @param complaints receives a sentence about each file that is none; the others are read
   */
  static List<HuntTask> readAll(KitFolder kit, Consumer<String> complaints) {
    Path folder = kit.lessons().resolve("hunt");
    if (!Files.isDirectory(folder)) {
      if (kit.isHandedOut()) {
        throw new UserMistake(HuntSource.KEPT);
      }
      throw new UserMistake("there are no hunts: %s is not there.".formatted(kit.shown(folder)));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
          .sorted()
          .flatMap(file -> read(kit, file, complaints).stream())
          .toList();
    } catch (IOException failure) {
      throw new UserMistake(kit.shown(folder) + " cannot be read.", failure);
    }
  }

  private static Optional<HuntTask> read(KitFolder kit, Path file, Consumer<String> complaints) {
    try {
      return Optional.of(parse(file.getFileName().toString().replace(".md", ""), kit.read(file)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
      complaints.accept("%s is no task of the hunt, and is left out.".formatted(kit.shown(file)));
    } catch (UserMistake unreadable) {
      complaints.accept(unreadable.getMessage());
    }
    return Optional.empty();
  }

  static HuntTask parse(String name, String text) {
    HuntFile file = new HuntFile(name);
    file.take(text.lines().toList());
    return file.task();
  }

  private void take(List<String> text) {
    String section = "";
    boolean isPicture = false;
    for (String line : text) {
      if (line.startsWith(FENCE)) {
        isPicture = !isPicture;
      } else if (isPicture) {
        picture.add(line);
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (section.isEmpty() && line.matches("[a-z]+: .*")) {
        head.put(line.replaceFirst(": .*", ""), line.replaceFirst("[a-z]+: ", ""));
      } else {
        sections.computeIfAbsent(section, none -> new ArrayList<>()).add(line);
      }
    }
  }

  private HuntTask task() {
    return new HuntTask(
        name,
        title,
        head.getOrDefault("mistake", ""),
        Stream.of(head.getOrDefault("shows", "").split(", *", -1))
            .filter(s -> !s.isEmpty())
            .toList(),
        Stream.of(head.getOrDefault("line", "").split(", *", -1)).map(HuntFile::spot).toList(),
        paragraphs(""),
        List.copyOf(picture),
        lines(),
        head.getOrDefault("cause", ""),
        items("Causes").stream().map(HuntFile::cause).toList(),
        paragraphs("After"));
  }

  private static Spot spot(String text) {
    String[] ends = text.split("-", -1);
    return new Spot(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  private Map<Integer, String> lines() {
    Map<Integer, String> lines = new TreeMap<>();
    for (String item : items("Lines")) {
      String[] parts = item.split(": ", 2);
      for (String range : parts[0].split(", *", -1)) {
        Spot spot = spot(range);
        for (int line = spot.first(); line <= spot.last(); line++) {
          lines.put(line, parts[1]);
        }
      }
    }
    return lines;
  }

  private static WrongCause cause(String item) {
    String[] parts = item.split(BETWEEN, 2);
    return new WrongCause(parts[0], parts[1]);
  }

  /** The items of a section's list, each in one line. */
  private List<String> items(String section) {
    return Stream.of(("\n" + String.join("\n", stripped(section))).split("\n- ", -1))
        .map(item -> item.replace('\n', ' ').strip())
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private List<String> paragraphs(String section) {
    return Stream.of(String.join("\n", stripped(section)).split("\n\n+", -1))
        .map(paragraph -> paragraph.replace('\n', ' ').strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private List<String> stripped(String section) {
    return sections.getOrDefault(section, List.of()).stream().map(String::strip).toList();
  }
}
