package gradus.nn;

import gradus.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Places notebook 2's published losses among those of many seeds. Its own run was not seeded, so no
 * run can be equal to it; the survey shows that it is an ordinary one.
 *
 * @param places one for every published loss
 * @param seeds the number of trained seeds, from 0 on
 * @param converged the number of seeds that end with all outputs within 0.1 of their targets
 */
public record SeedSurvey(List<Place> places, int seeds, int converged) {

  /** The largest distance of an output from its target that counts as learnt. */
  public static final double NEAR = 0.1;

  /**
   * One published loss among the losses of all seeds.
   *
   * @param epoch the epoch, counting from 1
   * @param published as it was printed
   * @param losses of all seeds, rising
   */
  public record Place(int epoch, String published, List<Double> losses) {

    /**
     * The share of seeds with a smaller loss.
     *
     * @return a percentile, from 0 to 100
     */
    public double percentile() {
      double value = Double.parseDouble(published);
      return 100.0 * losses.stream().filter(loss -> loss < value).count() / losses.size();
    }

    /**
     * A percentile of the losses, linear between neighbours, as NumPy's {@code percentile} has it.
     *
     * @param percent from 0 to 100
     * @return the loss
     */
    public double lossAt(double percent) {
      double rank = percent / 100 * (losses.size() - 1);
      int below = (int) rank;
      int above = Math.min(below + 1, losses.size() - 1);
      return losses.get(below) + (rank - below) * (losses.get(above) - losses.get(below));
    }
  }

  /**
   * Trains notebook 2 from seeds 0, 1, 2, …, on all processors. The result does not depend on how
   * many there are.
   *
   * @param seeds how many, 1 or more
   * @param progress told 1 after every training, from several threads
   * @return the survey
   */
  public static SeedSurvey ofFourHidden(int seeds, IntConsumer progress) {
    List<Notebook.Run> runs =
        IntStream.range(0, seeds)
            .parallel()
            .mapToObj(
                seed -> {
                  Notebook.Run run = Notebook.FOUR_HIDDEN.run(Notebook.FOUR_HIDDEN.start(seed));
                  progress.accept(1);
                  return run;
                })
            .toList();
    List<Place> places =
        IntStream.range(0, PublishedFigures.FOUR_HIDDEN_LOSSES.size())
            .mapToObj(i -> place(i, runs))
            .toList();
    int converged = (int) runs.stream().filter(run -> isNear(run.predictions())).count();
    return new SeedSurvey(places, seeds, converged);
  }

  private static Place place(int i, List<Notebook.Run> runs) {
    return new Place(
        runs.get(0).printed().get(i).epoch(),
        PublishedFigures.FOUR_HIDDEN_LOSSES.get(i),
        runs.stream().map(run -> run.printed().get(i).loss()).sorted().toList());
  }

  private static boolean isNear(Matrix predictions) {
    Matrix distance = predictions.minus(Datasets.xor().targets()).map(Math::abs);
    return Arrays.stream(distance.toArrays()).allMatch(row -> row[0] < NEAR);
  }
}
