package gradus.cli.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.data.Seeds;
import gradus.cli.failure.UserMistake;
import gradus.cli.train.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what settings mean, and what is refused in which words. */
class PlaySettingsTest {

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Recipe recipe(String text) {
    return PlaySettings.parse(json(text)).task().recipe();
  }

  @Test
  void inputsAndOutputsComeFromTheData() {
    assertEquals("2-8-8-1", recipe("{'dataset':'two-spirals','hidden':'8-8'}").layers().toString());
    assertEquals("4-1", recipe("{'dataset':'parity:4','hidden':''}").layers().toString());
    assertEquals(
        "2-5-3",
        recipe("{'dataset':'spirals','hidden':'5','options':{'loss':'softmax-cross-entropy'}}")
            .layers()
            .toString());
  }

  @Test
  void optionsAreThoseOfTrain() {
    Recipe recipe =
        recipe(
            "{'dataset':'moons','hidden':'4','options':{'optimizer':'adam','learning-rate':'0.25',"
                + "'activation':'relu','init':'he','batch':'7','epochs':'9','loss':'mse'}}");
    assertEquals(
        "relu adam 0.25 7 9 he mse",
        "%s %s %s %d %d %s %s"
            .formatted(
                recipe.activation(),
                recipe.optimizer(),
                recipe.learningRate(),
                recipe.batch(),
                recipe.epochs(),
                recipe.init(),
                recipe.loss()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'dataset':'mons'} | the dataset is mons; it must be xor, and, or, parity:2",
        "{'dataset':'parity:9'} | the dataset is parity:9; it must be",
        "{'hidden':'8-'} | the hidden layers are 8-; they must be at most 4 numbers",
        "{'hidden':'17'} | the hidden layers are 17; they must be",
        "{'hidden':'0'} | the hidden layers are 0; they must be",
        "{'hidden':'1-1-1-1-1'} | the hidden layers are 1-1-1-1-1; they must be",
        "{'dataset':'moons','size':'5'} | the number of points is 5; it must be a whole number",
        "{'dataset':'moons','heldOut':'-1'} | held out is -1; it must be a whole number from 0 to",
        "{'options':{'learning-rate':'-3'}} | learning-rate is -3; it must be",
        "{'options':{'seed':''}} | seed is empty; it must be",
        "{'options':{'optimizer':'rprop'}} | optimizer is rprop; it must be",
        "{'options':{'save':'/etc/passwd'}} | save is no setting of the playground.",
        "{'parts':'theirs'} | parts is theirs; it must be yours, kit or mistake.",
        "{'notebook':7} | notebook is 7; it must be 1 to 4.",
        "{'dataset':'points'} | there are no points yet; put some into the plane.",
        "{'dataset':'points','points':[[1,2]]} | a point is two coordinates and a target, 0 or 1.",
        "{'dataset':'points','points':[[1,2,3]]} | a point is two coordinates and a target, 0 or",
        "{'dataset':'xor','options':{'loss':'softmax-cross-entropy'}} | softmax-cross-entropy",
      })
  void whatIsWrongIsSaidInOneSentence(String settings, String sentence) {
    UserMistake mistake = assertThrows(UserMistake.class, () -> recipe(settings));
    assertTrue(mistake.getMessage().startsWith(sentence), mistake.getMessage());
  }

  @Test
  void heldOutRowsAreNotTrainedWithAndNoneIsLost() {
    PlayData moons = PlayData.parse(json("{'dataset':'moons','size':'50','heldOut':'20'}"));
    PlayData.Split split = moons.split(new Seeds(5));
    assertEquals(40, split.training().size());
    assertEquals(10, split.heldOut().orElseThrow().size());
    PlayData.Split whole =
        PlayData.parse(json("{'dataset':'moons','size':'50'}")).split(new Seeds(5));
    double sum = split.training().inputs().sum() + split.heldOut().orElseThrow().inputs().sum();
    assertEquals(whole.training().inputs().sum(), sum, 1e-9);
    assertTrue(whole.heldOut().isEmpty());
  }

  @Test
  void aTableOfTruthIsNeverCut() {
    PlayData xor = PlayData.parse(json("{'dataset':'xor','heldOut':'50'}"));
    assertEquals(4, xor.split(new Seeds(1)).training().size());
  }

  @Test
  void ownPointsComeAsTheyAre() {
    PlayData own = PlayData.parse(json("{'dataset':'points','points':[[0.5,-1,1],[0,0,0]]}"));
    PlayData.Split split = own.split(new Seeds(1));
    assertEquals(
        List.of(0.5, -1.0, 1.0),
        List.of(
            split.training().inputs().get(0, 0),
            split.training().inputs().get(0, 1),
            split.training().targets().get(0, 0)));
  }
}
