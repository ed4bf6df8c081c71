package gradus.nn.mistake;

import java.util.ArrayList;
import java.util.List;

/**
 * A factor of a whole answer: a wrong sign, a wrong scale, or both.
 *
 * @param minus whether the sign is wrong
 * @param scales what the sizes are multiplied by
 */
record Factor(boolean minus, List<Scale> scales) {

  /** No factor. */
  static final Factor NONE = new Factor(false, List.of());

  /** A scale that is often forgotten or applied once too often. */
  enum Scale {
    TWICE("factor-2", "exactly twice as large as it ought to be"),
    HALF("factor-half", "exactly half of what it ought to be"),
    TIMES_EXAMPLES(
        "factor-rows",
        "too large by the number of rows, as if it were a sum in place of a mean",
        "exactly %1$d times too large, and %1$d is the number of rows: it looks as if the rows are"
            + " added up where their mean is due"),
    PER_EXAMPLE(
        "factor-per-row",
        "divided by the number of rows once too often",
        "exactly %1$d times too small, and %1$d is the number of rows: it looks as if it is divided"
            + " by them once too often");

    private final String id;
    private final String words;

    /** What is said of a case with a known number of rows. */
    private final String wordsOfCase;

    Scale(String id, String words) {
      this(id, words, words);
    }

    Scale(String id, String words, String wordsOfCase) {
      this.id = id;
      this.words = words;
      this.wordsOfCase = wordsOfCase;
    }

    double of(int examples) {
      return switch (this) {
        case TWICE -> 2;
        case HALF -> 0.5;
        case TIMES_EXAMPLES -> examples > 0 ? examples : Double.NaN;
        case PER_EXAMPLE -> examples > 0 ? 1.0 / examples : Double.NaN;
      };
    }
  }

  private static final List<Factor> OF_ONE_SLIP = ofOneSlip();
  private static final List<Factor> OF_TWO_SLIPS = ofTwoSlips();

  /** All factors that are made of one slip, or of two. */
  static List<Factor> madeOf(int slips) {
    return slips == 1 ? OF_ONE_SLIP : OF_TWO_SLIPS;
  }

  private static List<Factor> ofOneSlip() {
    List<Factor> factors = new ArrayList<>(List.of(new Factor(true, List.of())));
    for (Scale scale : Scale.values()) {
      factors.add(new Factor(false, List.of(scale)));
    }
    return List.copyOf(factors);
  }

  private static List<Factor> ofTwoSlips() {
    List<Factor> factors = new ArrayList<>();
    for (Scale one : Scale.values()) {
      factors.add(new Factor(true, List.of(one)));
      for (Scale other : Scale.values()) {
        factors.add(new Factor(false, List.of(one, other)));
      }
    }
    return List.copyOf(factors);
  }

  /** The number of slips that it takes. */
  int slips() {
    return scales.size() + (minus ? 1 : 0);
  }

  /** The factor in a case with so many examples. */
  double of(int examples) {
    double factor = minus ? -1 : 1;
    for (Scale scale : scales) {
      factor *= scale.of(examples);
    }
    return factor;
  }

  /** Whether it is none where there are no examples. */
  boolean needsExamples() {
    return Double.isNaN(of(0));
  }

  /** The name of a single slip in a case with so many examples. */
  Diagnosis diagnosis(int examples) {
    return minus
        ? sign("Every entry of yours has the wrong sign, and is right otherwise.")
        : named(scales.get(0), "yours", scales.get(0).wordsOfCase.formatted(examples));
  }

  /** The name of a single slip in any case. */
  Diagnosis diagnosis() {
    return minus ? diagnosis(0) : named(scales.get(0), "yours", scales.get(0).words);
  }

  /** The names of its slips, where a sentence about another slip comes first. */
  List<Diagnosis> diagnoses() {
    List<Diagnosis> diagnoses = new ArrayList<>();
    if (minus) {
      diagnoses.add(sign("Every entry of it has the wrong sign."));
    }
    scales.forEach(scale -> diagnoses.add(named(scale, "it", scale.words)));
    return diagnoses;
  }

  private static Diagnosis sign(String sentence) {
    return new Diagnosis("sign", sentence);
  }

  private static Diagnosis named(Scale scale, String of, String words) {
    return new Diagnosis(scale.id, "Every entry of %s is %s.".formatted(of, words));
  }
}
