package gradus.cli;

import gradus.nn.Figure;
import gradus.nn.Notebook;
import gradus.nn.NotebookReplay;
import gradus.nn.SeedSurvey;
import java.util.List;
import java.util.Optional;

/**
 * A notebook, replayed.
 *
 * @param notebook which
 * @param figures every published figure beside ours, where a replay can be equal
 * @param survey of many seeds, where none can
 */
record NotebookResult(Notebook notebook, List<Figure> figures, Optional<SeedSurvey> survey) {

  static NotebookResult of(Notebook notebook, int seeds, Terminal terminal) {
    return switch (notebook) {
      case NO_BIAS -> of(notebook, NotebookReplay.noBias());
      case FROM_SCRATCH -> of(notebook, NotebookReplay.fromScratch());
      case XOR_GATE -> of(notebook, NotebookReplay.xorGate());
      case FOUR_HIDDEN ->
          new NotebookResult(notebook, List.of(), Optional.of(survey(seeds, terminal)));
    };
  }

  private static NotebookResult of(Notebook notebook, NotebookReplay.Result replay) {
    return new NotebookResult(notebook, replay.figures(), Optional.empty());
  }

  private static SeedSurvey survey(int seeds, Terminal terminal) {
    try (Progress progress = new Progress(terminal, "Seeds", seeds)) {
      return SeedSurvey.ofFourHidden(seeds, one -> progress.step());
    }
  }

  /** Whether every figure does. */
  boolean agrees() {
    return figures.stream().allMatch(Figure::agrees)
        && survey.stream()
            .flatMap(all -> all.places().stream())
            .allMatch(NotebookResult::isAmongSeeds);
  }

  /** An unseeded figure agrees if it lies between the smallest and the largest of the seeds'. */
  static boolean isAmongSeeds(SeedSurvey.Place place) {
    double published = Double.parseDouble(place.published());
    return place.lossAt(0) < published && published < place.lossAt(100);
  }
}
