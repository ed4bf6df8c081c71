package gradus.cli.bench;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.terminal.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that measures the speed of the kit. */
@Command(
    name = "bench",
    description =
        "Measures how fast the kit is, beside NumPy where python3 has it: everybody in turn, round "
            + "after round, on one thread. It takes a few minutes, and says nothing of right or "
            + "wrong: leave the machine alone meanwhile.",
    footer = {
      "",
      "Examples:",
      "  gradus bench                     xor, classifier and scaling",
      "  gradus bench xor --rounds 15     10,000 epochs of notebook 1",
      "  gradus bench classifier          an epoch of 784-128-10, 60,000 rows",
      "  gradus bench scaling             what more rows, units and epochs cost",
      "  gradus bench grading             mvn test -pl exercises, beside Maven alone"
    })
public final class BenchCommand extends Subcommand {

  private static final List<BenchPart> USUAL =
      List.of(BenchPart.XOR, BenchPart.CLASSIFIER, BenchPart.SCALING);

  /** The JVM's options that the launcher adds if GRADUS_PRODUCTS is vector. */
  private static final String[] VECTOR = {
    "--add-modules",
    "jdk.incubator.vector",
    "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0",
    "-Dgradus.products=vector"
  };

  private static final int WARM_UPS_OF_XOR = 10;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "xor, classifier, scaling or grading (default: the first three).",
      converter = BenchConverters.BenchPartName.class)
  private Optional<BenchPart> part = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often everybody is measured (default: 7).",
      converter = Converters.Count.class)
  private int rounds = 7;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "Rows of the classifier's data (default: 60000; they take 0.4 GB for each contender).",
      converter = Converters.Count.class)
  private int rows = 60_000;

  @Option(names = "--json", description = "Print JSON: every single measurement, in seconds.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (TemporaryFolder temporary = TemporaryFolder.make("bench")) {
      Path folder = temporary.path();
      Bench bench = new Bench(rounds, this::showProgress);
      BenchReport report = new BenchReport(terminal(), json, versions(folder));
      for (BenchPart each : part.map(List::of).orElse(USUAL)) {
        measure(each, folder, bench, report);
      }
      report.end(bench.missing());
      return ExitCode.DONE;
    }
  }

  private void measure(BenchPart each, Path folder, Bench bench, BenchReport report)
      throws IOException, InterruptedException {
    switch (each) {
      case XOR -> report.add(each, xor(folder, bench));
      case CLASSIFIER -> report.add(each, classifier(folder, bench));
      case SCALING -> {
        report.addScaling(BenchScaling.measure(rounds));
        report.addMemory(BenchScaling.LOOKS, BenchScaling.memory());
      }
      case GRADING -> grading(folder, bench, report);
    }
  }

  private List<BenchRow> xor(Path folder, Bench bench) throws InterruptedException {
    BenchContender ours = BenchContender.gradus("gradus");
    BenchContender numpy = BenchContender.numpy(folder);
    List<BenchContender> both = List.of(ours, numpy);
    List<BenchRow> found = new ArrayList<>();
    found.addAll(bench.steady("steady", "xor", WARM_UPS_OF_XOR, both));
    found.addAll(bench.first("first in a process", "xor", both));
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("gradus notebook 1", BenchContender.launcher(kit(), "notebook", "1"));
    commands.put(BenchRow.NUMPY, numpy.with("xor"));
    found.addAll(bench.whole("whole process", commands));
    return found;
  }

  private List<BenchRow> classifier(Path folder, Bench bench) throws InterruptedException {
    List<BenchContender> contenders =
        List.of(
            BenchContender.gradus("gradus"),
            BenchContender.gradus("Vector API", VECTOR),
            BenchContender.gradus("BLAS", "-Dgradus.products=blas"),
            BenchContender.gradus("EJML", "-Dgradus.products=ejml"),
            BenchContender.numpy(folder));
    return bench.steady("an epoch", "epoch %d 784 128 10".formatted(rows), 2, contenders);
  }

  private void grading(Path folder, Bench bench, BenchReport report)
      throws IOException, InterruptedException {
    BenchGrading grading = new BenchGrading(kit(), folder);
    List<BenchRow> rows = new ArrayList<>(bench.whole("mvn -o test", grading.commands()));
    rows.addAll(bench.whole("gradus run, a new process", grading.runs()));
    rows.addAll(grading.warm(bench));
    report.add(BenchPart.GRADING, rows);
    Map<Integer, Long> steps = grading.steps();
    if (!steps.isEmpty()) {
      report.addSteps(steps);
    }
  }

  private void showProgress(String text) {
    if (terminal().interactive()) {
      terminal().err().print("\r\u001b[K" + text);
      terminal().err().flush();
    }
  }

  private static String versions(Path folder) {
    List<String> who = new ArrayList<>();
    for (BenchContender contender :
        List.of(BenchContender.gradus("gradus"), BenchContender.numpy(folder))) {
      BenchProcess.start(contender.command())
          .flatMap(
              process -> {
                try (process) {
                  return process.ask("versions");
                }
              })
          .ifPresent(who::add);
    }
    if (who.size() == 1) {
      who.add("no python3 with NumPy");
    }
    who.add(
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Numbers.count(Runtime.getRuntime().availableProcessors(), "core")));
    return String.join(" · ", who);
  }
}
