package gradus.cli.notebook;

import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.nn.Figure;
import gradus.nn.Notebook;
import gradus.nn.SeedSurvey;
import java.util.List;
import java.util.Locale;

/** Prints the result of {@code notebook} as text. */
final class NotebookReport {

  private final Terminal terminal;

  NotebookReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void printTitle(Notebook notebook) {
    terminal.println(terminal.bold("Notebook " + notebook.number() + ": " + about(notebook)));
    terminal.println();
    terminal.out().flush();
  }

  private static String about(Notebook notebook) {
    return switch (notebook) {
      case NO_BIAS -> "two hidden units, no biases, seed 42, rate 0.5";
      case FOUR_HIDDEN -> "four hidden units, not seeded, rate 0.1";
      case FROM_SCRATCH -> "two hidden units, biases, seed 42, rate 0.1";
      case XOR_GATE -> "two hidden units, biases, not seeded, from its printed start, rate 0.1";
    };
  }

  void print(NotebookResult result) {
    result.survey().ifPresentOrElse(this::printSurvey, () -> printFigures(result.figures()));
    terminal.println();
    terminal.println(terminal.mark(result.agrees()) + " " + sentence(result));
    remarks(result.notebook()).forEach(terminal::println);
    terminal.println();
  }

  /** Prints losses in a table of their own, since they have more digits than the other figures. */
  private void printFigures(List<Figure> figures) {
    int first = 0;
    for (int i = 1; i <= figures.size(); i++) {
      if (i == figures.size() || isLoss(figures.get(i)) != isLoss(figures.get(first))) {
        printTable(figures.subList(first, i));
        terminal.println();
        first = i;
      }
    }
    terminal.println("digits: the significant digits that agree, and in brackets those that must");
  }

  private static boolean isLoss(Figure figure) {
    return figure.what().startsWith("loss");
  }

  private void printTable(List<Figure> figures) {
    TextTable table =
        new TextTable(terminal).left("figure").right("published").right("ours").right("digits");
    table.left("");
    for (Figure figure : figures) {
      table.row(
          figure.what(),
          figure.published(),
          ours(figure),
          "%d (%d)".formatted(figure.agreeingDigits(), figure.neededDigits()),
          terminal.mark(figure.agrees()));
    }
    table.print();
  }

  /** Our figure with as many decimals as the published one. */
  private static String ours(Figure figure) {
    int decimals = Math.max(8, figure.published().length() - figure.published().indexOf('.') - 1);
    return String.format(Locale.ROOT, "%." + decimals + "f", figure.ours());
  }

  private void printSurvey(SeedSurvey survey) {
    TextTable table = new TextTable(terminal).right("epoch").right("published").right("percentile");
    table.right("smallest").right("5%").right("50%").right("95%").right("largest").left("");
    for (SeedSurvey.Place place : survey.places()) {
      table.row(
          Numbers.count(place.epoch()),
          rounded(Double.parseDouble(place.published())),
          String.format(Locale.ROOT, "%.1f", place.percentile()),
          rounded(place.lossAt(0)),
          rounded(place.lossAt(5)),
          rounded(place.lossAt(50)),
          rounded(place.lossAt(95)),
          rounded(place.lossAt(100)),
          terminal.mark(NotebookResult.isAmongSeeds(place)));
    }
    table.print();
  }

  private static String rounded(double loss) {
    return String.format(Locale.ROOT, "%.4f", loss);
  }

  private static String sentence(NotebookResult result) {
    if (result.survey().isPresent()) {
      return sentence(result.survey().get(), result.agrees());
    }
    long agreeing = result.figures().stream().filter(Figure::agrees).count();
    int all = result.figures().size();
    return agreeing == all
        ? "All %d figures agree to the digits they must.".formatted(all)
        : "%d of %d figures fall short.".formatted(all - agreeing, all);
  }

  private static String sentence(SeedSurvey survey, boolean agrees) {
    return "%s between the extremes of %s; %s converge (%s)."
        .formatted(
            agrees ? "All published losses lie" : "Not all published losses lie",
            Numbers.count(survey.seeds(), "seed"),
            Numbers.count(survey.converged()),
            Numbers.percent((double) survey.converged() / survey.seeds()));
  }

  private static List<String> remarks(Notebook notebook) {
    return switch (notebook) {
      case NO_BIAS ->
          List.of(
              "  Its loss is the mean absolute error; its predictions are of before the last",
              "  update. It has not converged: its last output is 0.135 from its target.");
      case FOUR_HIDDEN ->
          List.of(
              "  It was not seeded, so no run can be equal to it: lying among the seeds is what",
              "  agreeing means here. A seed converges if all four outputs end within 0.1.");
      case FROM_SCRATCH -> List.of();
      case XOR_GATE ->
          List.of(
              "  Its start is printed to eight decimals, which determine no more digits than",
              "  those in brackets. Its predictions are of before the last update, and it has",
              "  not converged: the last one is 0.126 from its target.");
    };
  }
}
