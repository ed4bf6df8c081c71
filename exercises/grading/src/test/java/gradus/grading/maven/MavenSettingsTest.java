package gradus.grading.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenSettingsTest {

  private static final List<String> NAMES =
      List.of(
          "gradus.seed",
          "gradus.budget",
          "only",
          "gradus.allow-list",
          "gradus.ungraded",
          "gradus.summary",
          "basedir");

  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void clear() {
    for (String name : NAMES) {
      before.put(name, System.getProperty(name));
      System.clearProperty(name);
    }
  }

  @AfterEach
  void restore() {
    for (String name : NAMES) {
      set(name, before.get(name));
    }
  }

  @Test
  void withoutPropertiesTheSettingsAreTheUsualOnes() {
    Settings settings = MavenSettings.read();
    assertEquals(Settings.USUAL_SEED, settings.seeds().known());
    assertEquals(Settings.usual(settings.paths()), settings.withSeed(Settings.USUAL_SEED));
    assertFalse(MavenSettings.isUngraded());
    assertFalse(MavenSettings.isSummary());
  }

  @Test
  void goodPropertiesAreTaken() {
    set("gradus.seed", "-42");
    set("gradus.budget", "0.5");
    set("only", "DenseLayer.forward");
    Settings settings = MavenSettings.read();
    assertEquals(CaseSeeds.only(-42), settings.seeds());
    assertEquals(0.5, settings.budget());
    assertEquals("DenseLayer.forward", settings.only());
    assertTrue(settings.allowList());
    assertEquals(List.of(), settings.complaints());
  }

  @Test
  void onlyWithoutASeedAFreshOneIsDrawn() {
    assertEquals(1, MavenSettings.read().seeds().fresh().size());
    set("gradus.seed", "1");
    assertEquals(CaseSeeds.only(1), MavenSettings.read().seeds());
    set("gradus.seed", "1,987654");
    assertEquals(CaseSeeds.parse("1,987654"), MavenSettings.read().seeds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1.5", "99999999999999999999", " 1", "1,", ",2", "1,2,3"})
  void aSeedThatIsNoneIsReplacedAndComplainedOf(String seed) {
    set("gradus.seed", seed);
    Settings settings = MavenSettings.read();
    assertEquals(CaseSeeds.only(Settings.USUAL_SEED), settings.seeds());
    assertEquals(
        List.of(
            "-Dgradus.seed="
                + seed
                + " is neither a whole number nor two with a comma; 1 was used."),
        settings.complaints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "NaN", "Infinity", "1e9", "soon", "10 s"})
  void aBudgetThatIsNoneIsReplacedAndComplainedOf(String budget) {
    set("gradus.budget", budget);
    Settings settings = MavenSettings.read();
    assertEquals(Settings.USUAL_BUDGET, settings.budget());
    assertEquals(
        List.of("-Dgradus.budget=" + budget + " is not a number of seconds; 10 were used."),
        settings.complaints());
  }

  @Test
  void aPartThatIsNoneIsComplainedOfAndGradesNothing() {
    set("only", "Dense");
    Settings settings = MavenSettings.read();
    assertEquals("Dense", settings.only());
    assertTrue(settings.complaints().get(0).startsWith("-Donly=Dense names no step"));
  }

  @Test
  void everySlipIsComplainedOf() {
    set("gradus.seed", "x");
    set("gradus.budget", "y");
    set("only", "z");
    assertEquals(3, MavenSettings.read().complaints().size());
  }

  @ParameterizedTest
  @CsvSource({"off, false", "on, true", "OFF, true", "false, true", "'', true"})
  void theAllowListIsOffForOneWordOnly(String word, boolean isOn) {
    set("gradus.allow-list", word);
    assertEquals(isOn, MavenSettings.read().allowList());
  }

  @Test
  void switchesAreOnWhereTheySayTrue() {
    set("gradus.ungraded", "true");
    set("gradus.summary", "true");
    assertTrue(MavenSettings.isUngraded());
    assertTrue(MavenSettings.isSummary());
    set("gradus.summary", "yes");
    assertFalse(MavenSettings.isSummary());
  }

  @Test
  void mavenSaysWhereTheModuleIs() {
    set("basedir", "/kit/exercises");
    assertEquals(Path.of("/kit/exercises"), MavenSettings.read().paths().module());
  }

  /** This runs in a folder that has no exercises below it. */
  @Test
  void withoutMavenTheModuleIsHere() {
    assertEquals(Path.of("").toAbsolutePath(), MavenSettings.read().paths().module());
  }

  private static void set(String name, String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}
