package gradus.grading.run;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/**
 * A snapshot of the JVM's global state that one exercise could change for the others: the default
 * locale and time zone, the standard streams, the system properties.
 */
record GlobalState(
    Locale locale,
    Locale display,
    Locale format,
    TimeZone zone,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Properties properties) {

  /** Takes a snapshot. */
  static GlobalState now() {
    return new GlobalState(
        Locale.getDefault(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Locale.getDefault(Locale.Category.FORMAT),
        TimeZone.getDefault(),
        System.in,
        System.out,
        System.err,
        (Properties) System.getProperties().clone());
  }

  /**
   * Makes them what they were. What has not changed is not touched: code that was left behind may
   * hold a lock that it takes to set it.
   */
  void restore() {
    restore(Locale.Category.DISPLAY, display);
    restore(Locale.Category.FORMAT, format);
    if (!Locale.getDefault().equals(locale)) {
      Locale.setDefault(locale);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
    TimeZone.setDefault(zone);
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
    if (!System.getProperties().equals(properties)) {
      System.setProperties((Properties) properties.clone());
    }
  }

  private static void restore(Locale.Category category, Locale before) {
    if (!Locale.getDefault(category).equals(before)) {
      Locale.setDefault(category, before);
    }
  }
}
