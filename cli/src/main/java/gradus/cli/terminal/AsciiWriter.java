package gradus.cli.terminal;

import gradus.grading.text.AsciiTwins;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Replaces the kit's symbols with ASCII, for consoles that can show nothing else. */
final class AsciiWriter extends FilterWriter {

  AsciiWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(AsciiTwins.of(Character.toString(c)));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    out.write(AsciiTwins.of(new String(buffer, offset, length)));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(AsciiTwins.of(text.substring(offset, offset + length)));
  }
}
