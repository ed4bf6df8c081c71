package gradus.cli.notebook;

import gradus.cli.data.Seeds;
import gradus.cli.picture.LossChart;
import gradus.cli.picture.Picture;
import gradus.cli.terminal.Progress;
import gradus.cli.terminal.Terminal;
import gradus.nn.Figure;
import gradus.nn.History;
import gradus.nn.Notebook;
import gradus.nn.NotebookReplay;
import gradus.nn.SeedSurvey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of replaying a notebook.
 *
 * @param notebook the notebook
 * @param run our replay
 * @param figures every published figure beside ours, if a replay can be equal
 * @param survey of many seeds, if a replay cannot be equal
 */
record NotebookResult(
    Notebook notebook, Notebook.Run run, List<Figure> figures, Optional<SeedSurvey> survey) {

  private static final String LOSS = "loss, epoch ";

  static NotebookResult of(Notebook notebook, int seeds, Terminal terminal) {
    return switch (notebook) {
      case NO_BIAS -> of(notebook, NotebookReplay.noBias());
      case FROM_SCRATCH -> of(notebook, NotebookReplay.fromScratch());
      case XOR_GATE -> of(notebook, NotebookReplay.xorGate());
      case FOUR_HIDDEN ->
          new NotebookResult(
              notebook,
              notebook.run(notebook.start(Seeds.DEFAULT)),
              List.of(),
              Optional.of(survey(seeds, terminal)));
    };
  }

  private static NotebookResult of(Notebook notebook, NotebookReplay.Result replay) {
    return new NotebookResult(notebook, replay.run(), replay.figures(), Optional.empty());
  }

  private static SeedSurvey survey(int seeds, Terminal terminal) {
    try (Progress progress = new Progress(terminal, "Seeds", seeds)) {
      return SeedSurvey.ofFourHidden(seeds, one -> progress.step());
    }
  }

  /** Whether every figure agrees. */
  boolean agrees() {
    return figures.stream().allMatch(Figure::agrees)
        && survey.stream()
            .flatMap(all -> all.places().stream())
            .allMatch(NotebookResult::isAmongSeeds);
  }

  /** The losses that the notebook prints. */
  List<History.Point> publishedLosses() {
    Stream<History.Point> replayed =
        figures.stream()
            .filter(figure -> figure.what().startsWith(LOSS))
            .map(figure -> point(epochOf(figure), figure.published()));
    Stream<History.Point> surveyed =
        survey.stream()
            .flatMap(all -> all.places().stream())
            .map(place -> point(place.epoch(), place.published()));
    return Stream.concat(replayed, surveyed).toList();
  }

  private static int epochOf(Figure figure) {
    return Integer.parseInt(figure.what().substring(LOSS.length()));
  }

  private static History.Point point(int epoch, String published) {
    return new History.Point(epoch, Double.parseDouble(published));
  }

  /** Our error by epoch, in the notebook's own measure, with what it published. */
  Picture picture() {
    boolean absolute = notebook == Notebook.NO_BIAS;
    LossChart chart =
        new LossChart(
            "Notebook %d: error by epoch".formatted(notebook.number()),
            absolute ? "mean absolute error" : "mean squared error",
            absolute ? History.of(run.printed()) : run.history());
    return publishedLosses().isEmpty() ? chart : chart.with("published", publishedLosses());
  }

  /** An unseeded figure agrees if it lies between the smallest and the largest of the seeds'. */
  static boolean isAmongSeeds(SeedSurvey.Place place) {
    double published = Double.parseDouble(place.published());
    return place.lossAt(0) < published && published < place.lossAt(100);
  }
}
