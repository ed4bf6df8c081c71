package gradus.exercises.finale;

import gradus.exercises.step11.XorNetwork;
import gradus.grading.check.Check;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Datasets;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;

/** Trains with the student's own parts from end to end. The finale has no points. */
@Tag("finale")
class FinaleProperties {

  private static final int STARTS = FinaleSuspects.STARTS;

  @Example
  @Checks("Finale.solvesXor")
  void gradientDescentSolvesXor() {
    require("GRADIENT_DESCENT");
  }

  @Example
  @Checks("Finale.solvesXor")
  void momentumSolvesXor() {
    require("MOMENTUM");
  }

  @Example
  @Checks("Finale.solvesXor")
  void adamSolvesXor() {
    require("ADAM");
  }

  @Example
  @Checks("Finale.solvesXor")
  void stepElevenSolvesXor() {
    require(FinaleParts.AS_IN_STEP_11);
  }

  /** Trains, and only if that fails looks for the part that is to blame. */
  private static void require(String way) {
    try {
      if (way.equals(FinaleParts.AS_IN_STEP_11)) {
        requireLearntAsInStep11();
      } else {
        requireLearnt(way);
      }
    } catch (WrongAnswer failure) {
      throw FinaleSuspects.named(failure, way);
    }
  }

  private static void requireLearntAsInStep11() {
    int learnt = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      int epochs = Finale.trainAsInStep11(Finale.network(new NumpyRandom(seed)));
      learnt += epochs <= XorNetwork.MOST_EPOCHS ? 1 : 0;
    }
    requireEnough(learnt, FinaleParts.AS_IN_STEP_11);
  }

  /** Trains with the method of this name; no student's class may stand in a signature. */
  private static void requireLearnt(String name) {
    Finale.Way way = Finale.Way.valueOf(name);
    int learnt = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      var network = Finale.network(new NumpyRandom(seed));
      Matrix outputs = Finale.train(network, way);
      boolean near = FinaleParts.isNear(outputs);
      learnt += near ? 1 : 0;
      GivenCase given = trainedBy(name).and("outputs for 00, 01, 10, 11", outputs);
      double accuracy = near ? Finale.accuracy(network) : 1;
      Check.number("accuracy", accuracy, 1, given);
      double loss = way.loss().value(outputs, Datasets.xor().targets());
      Check.that(!near || loss < 0.11, "the loss is %s, it must be small".formatted(loss), given);
    }
    requireEnough(learnt, name);
  }

  private static void requireEnough(int learnt, String way) {
    Check.that(
        learnt >= FinaleSuspects.STARTS_THAT_MUST_LEARN,
        "your parts together learn XOR from %d of %d starts, at least %d must"
            .formatted(learnt, STARTS, FinaleSuspects.STARTS_THAT_MUST_LEARN),
        trainedBy(way));
  }

  private static GivenCase trainedBy(String way) {
    return GivenCase.of("trained by", new FinaleParts(way, null).inWords());
  }
}
