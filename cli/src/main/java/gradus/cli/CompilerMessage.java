package gradus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler has to say about one place.
 *
 * @param file the source
 * @param line its line, from 1 on
 * @param text one sentence
 */
record CompilerMessage(String file, int line, String text) {

  /** {@code 1. ERROR in /path/Matrices.java (at line 12)}, the code, a row of ^, the sentence. */
  private static final Pattern HEAD = Pattern.compile("\\d+\\. ERROR in (.+) \\(at line (\\d+)\\)");

  /** Reads what the compiler has printed. */
  static List<CompilerMessage> parse(String output) {
    List<CompilerMessage> messages = new ArrayList<>();
    List<String> lines = output.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (head.matches()) {
        int marks = i + 1;
        while (marks < lines.size() && !lines.get(marks).strip().matches("\\^+")) {
          marks++;
        }
        String text = marks + 1 < lines.size() ? lines.get(marks + 1).strip() : "does not compile";
        messages.add(new CompilerMessage(head.group(1), Integer.parseInt(head.group(2)), text));
      }
    }
    return messages;
  }
}
