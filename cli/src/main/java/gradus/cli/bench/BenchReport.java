package gradus.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the measurements of {@code bench}: tables as they grow, or one JSON document. */
final class BenchReport {

  private static final Map<BenchPart, String> TITLES =
      Map.of(
          BenchPart.XOR, "XOR, 2-2-1: 10,000 epochs of notebook 1",
          BenchPart.CLASSIFIER, "784-128-10: one epoch in batches of 64",
          BenchPart.GRADING, "Grading");

  private final Terminal terminal;
  private final boolean json;
  private final ObjectNode document = Json.object();

  BenchReport(Terminal terminal, boolean json, String versions) {
    this.terminal = terminal;
    this.json = json;
    document.put("versions", versions);
    println(versions);
  }

  void add(BenchPart part, List<BenchRow> rows) {
    println("");
    println(TITLES.get(part));
    boolean hasNumpy = rows.stream().anyMatch(row -> row.timesNumpy().isPresent());
    TextTable table =
        new TextTable(terminal)
            .left("what")
            .left("who")
            .right("median")
            .right("fastest")
            .right("slowest")
            .right(hasNumpy ? "× NumPy" : "");
    ArrayNode array = document.putArray(part.toString());
    String before = "";
    for (BenchRow row : rows) {
      BenchSamples samples = row.samples();
      table.row(
          row.what().equals(before) ? "" : row.what(),
          row.who(),
          time(samples.median()),
          time(samples.smallest()),
          time(samples.largest()),
          row.timesNumpy().map(BenchReport::ratio).orElse(""));
      before = row.what();
      add(row, array.addObject());
    }
    print(table);
  }

  private static void add(BenchRow row, ObjectNode entry) {
    entry.put("what", row.what()).put("who", row.who());
    entry.put("median", row.samples().median());
    row.timesNumpy().ifPresent(times -> entry.put("timesNumpy", times));
    add(row.samples(), entry);
  }

  private static void add(BenchSamples samples, ObjectNode entry) {
    ArrayNode seconds = entry.putArray("seconds");
    samples.values().forEach(seconds::add);
  }

  void addScaling(List<BenchScaling.Row> rows) {
    println("");
    println("64-64-10, batches of 64: 8 epochs of 2,048 rows, and what more of each costs");
    TextTable table =
        new TextTable(terminal)
            .left("what")
            .right("more")
            .right("median")
            .right("fastest")
            .right("slowest")
            .right("time")
            .right("allocated");
    ArrayNode array = document.putArray("scaling");
    for (BenchScaling.Row row : rows) {
      BenchSamples samples = row.samples();
      table.row(
          row.factor() == 1 ? row.size() : "",
          "×" + row.factor(),
          time(samples.median()),
          time(samples.smallest()),
          time(samples.largest()),
          "×" + ratio(row.times()),
          kilobytes(row.bytes()));
      ObjectNode entry = array.addObject();
      entry.put("what", row.size()).put("factor", row.factor()).put("times", row.times());
      entry.put("bytes", row.bytes());
      add(samples, entry);
    }
    print(table);
  }

  void addMemory(List<Integer> epochs, List<Long> bytes) {
    println("");
    println("XOR, one training: memory in use after so many epochs, with the history of losses");
    TextTable table = new TextTable(terminal).right("epochs").right("in use");
    ArrayNode array = document.putArray("memory");
    for (int i = 0; i < bytes.size(); i++) {
      table.row(Numbers.count(epochs.get(i)), kilobytes(bytes.get(i)));
      array.addObject().put("epochs", epochs.get(i)).put("bytes", bytes.get(i));
    }
    print(table);
  }

  private static String kilobytes(long bytes) {
    return Numbers.count(Math.round(bytes / 1000.0)) + " kB";
  }

  void addSteps(Map<Integer, Long> steps) {
    println("");
    println("Properties of the solutions, in the last of these gradings");
    TextTable table = new TextTable(terminal).left("step").right("milliseconds");
    ObjectNode object = document.putObject("milliseconds");
    steps.forEach(
        (step, millis) -> {
          table.row("%02d".formatted(step), Numbers.count(millis));
          object.put("%02d".formatted(step), millis);
        });
    print(table);
  }

  /** Ends the report with the contenders that could not be measured; JSON is printed only now. */
  void end(List<String> missing) {
    ArrayNode array = document.putArray("missing");
    missing.forEach(array::add);
    if (!missing.isEmpty()) {
      println("");
      println("Not measured here: " + String.join(", ", missing) + ".");
    }
    if (json) {
      terminal.println(document.toPrettyString());
    }
  }

  private void println(String line) {
    if (!json) {
      terminal.println(terminal.plain(line));
      terminal.flush();
    }
  }

  private void print(TextTable table) {
    if (!json) {
      table.print();
      terminal.flush();
    }
  }

  private static String time(double seconds) {
    return seconds < 0.9995 ? threeDigits(1000 * seconds) + " ms" : threeDigits(seconds) + " s";
  }

  private static String ratio(double times) {
    return String.format(Locale.ROOT, times < 9.995 ? "%.2f" : "%.0f", times);
  }

  private static String threeDigits(double number) {
    String format = number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, number);
  }
}
