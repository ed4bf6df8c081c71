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

  /** Restores the state. */
  void restore() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    Locale.setDefault(Locale.Category.FORMAT, format);
    TimeZone.setDefault(zone);
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
    if (!System.getProperties().equals(properties)) {
      System.setProperties((Properties) properties.clone());
    }
  }
}
