package gradus.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.cli.failure.UserMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sbatch} prints besides the number of a job. */
class SlurmAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4711",
        "4711;cluster",
        "sbatch: warning: can't honor --ntasks-per-node\n4711",
        "sbatch: lua: 12 cores\r\n12\r\n4711;cluster\r\n",
        "4711\nsbatch: your account ends soon"
      })
  void theNumberOfAJobIsFound(String printed) {
    assertEquals("4711", Slurm.number(printed));
  }

  @Test
  void whoseNumberIsNotThereIsRefused() {
    UserMistake none = assertThrows(UserMistake.class, () -> Slurm.number(""));
    assertEquals(
        "sbatch said no number of a job (it said nothing); squeue says whether Slurm has it all the"
            + " same.",
        none.getMessage());
    UserMistake words =
        assertThrows(UserMistake.class, () -> Slurm.number("sbatch: queued\nSubmitted job 12"));
    assertEquals(
        "sbatch said no number of a job (sbatch: queued / Submitted job 12); squeue says whether"
            + " Slurm has it all the same.",
        words.getMessage());
  }
}
