package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlobalStateTest {

  private final GlobalState before = GlobalState.now();

  @AfterEach
  void restore() {
    before.restore();
  }

  @Test
  void languagesAndTimeZoneComeBack() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
    Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
    GlobalState mixed = GlobalState.now();
    Locale.setDefault(Locale.JAPAN);
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    mixed.restore();
    assertEquals(before.locale(), Locale.getDefault());
    assertEquals(Locale.GERMANY, Locale.getDefault(Locale.Category.FORMAT));
    assertEquals(Locale.FRANCE, Locale.getDefault(Locale.Category.DISPLAY));
    assertEquals(before.zone(), TimeZone.getDefault());
  }

  @Test
  void standardStreamsComeBack() {
    PrintStream nobody =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nobody);
    System.setErr(nobody);
    System.setIn(InputStream.nullInputStream());
    before.restore();
    assertSame(before.out(), System.out);
    assertSame(before.err(), System.err);
    assertSame(before.in(), System.in);
  }

  @Test
  void propertiesThatWereSetChangedOrRemovedComeBack() {
    String separator = System.lineSeparator();
    System.setProperty("gradus.test.new", "set");
    System.setProperty("user.dir", "/elsewhere");
    System.clearProperty("file.separator");
    before.restore();
    assertNull(System.getProperty("gradus.test.new"));
    assertEquals(before.properties().getProperty("user.dir"), System.getProperty("user.dir"));
    assertEquals(separator, System.lineSeparator());
    assertEquals(before.properties(), System.getProperties());
  }

  @Test
  void propertiesThatWereReplacedComeBackEachTime() {
    for (int run = 0; run < 2; run++) {
      System.setProperties(new Properties());
      before.restore();
      assertEquals(before.properties(), System.getProperties());
      System.setProperty("gradus.test.new", "not in the copy");
    }
    assertNull(before.properties().getProperty("gradus.test.new"));
  }

  @Test
  void withoutAChangeThePropertiesAreLeftAlone() {
    Properties same = System.getProperties();
    before.restore();
    assertSame(same, System.getProperties());
  }
}
