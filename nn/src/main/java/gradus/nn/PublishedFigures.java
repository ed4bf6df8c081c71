package gradus.nn;

import java.util.List;

/** The figures that the four notebooks print, digit for digit, in their own order. */
public final class PublishedFigures {

  /** Notebook 1: the mean absolute error in epochs 1000, 2000, … 10000, counted from 1. */
  public static final List<String> NO_BIAS_LOSSES =
      List.of(
          "0.39557039180027914",
          "0.268978650120054",
          "0.20877501367079165",
          "0.17388635703099511",
          "0.15095324126862225",
          "0.13460178571028433",
          "0.12227213430243797",
          "0.11258998461667526",
          "0.10475002443046719",
          "0.09824792584007563");

  /** Notebook 1, in the end: hidden weights row by row, output weights, the four predictions. */
  public static final List<String> NO_BIAS_FINAL =
      List.of(
          "0.90571962",
          "7.32475086",
          "0.90572643",
          "7.32731531",
          "-27.46354604",
          "21.74964594",
          "0.05432736",
          "0.89823995",
          "0.89824011",
          "0.13514441");

  /** Notebook 2: the losses of epochs 0, 4000 and 8000 as it counts. */
  public static final List<String> FOUR_HIDDEN_LOSSES =
      List.of("0.31814941749963055", "0.040109507378415205", "0.004269012743401914");

  /** Notebook 3, at the start: hidden weights row by row, then the output weights. */
  public static final List<String> FROM_SCRATCH_INITIAL =
      List.of("0.37454012", "0.95071431", "0.73199394", "0.59865848", "0.15601864", "0.15599452");

  /** Notebook 3: the mean squared error in epochs 1, 1001, … 9001. */
  public static final List<String> FROM_SCRATCH_LOSSES =
      List.of(
          "0.287974821321425",
          "0.24943329766543199",
          "0.24567537147115226",
          "0.21996241841579695",
          "0.1621992454420141",
          "0.05270887579146114",
          "0.016926012420416685",
          "0.00891778531419988",
          "0.00584454666369325",
          "0.0042817900236595905");

  /** Notebook 3: the four predictions in the end. */
  public static final List<String> FROM_SCRATCH_PREDICTIONS =
      List.of("0.06028403", "0.9444784", "0.9443732", "0.05996465");

  /** Notebook 4, at the start: hidden weights row by row and biases, output weights and bias. */
  public static final List<String> XOR_GATE_START =
      List.of(
          "0.52399551",
          "0.12936348",
          "0.37207811",
          "0.09731689",
          "0.76282442",
          "0.91433687",
          "0.31447765",
          "0.90309069",
          "0.46824842");

  /** Notebook 4, in the end: in the order of the start, and then the four predictions. */
  public static final List<String> XOR_GATE_FINAL =
      List.of(
          "5.45203876",
          "2.9984076",
          "5.45119708",
          "2.99828539",
          "-2.02338284",
          "-4.52453236",
          "6.31321859",
          "-6.68334086",
          "-2.8176994",
          "0.10415523",
          "0.89123295",
          "0.89123701",
          "0.12553166");

  private PublishedFigures() {}
}
