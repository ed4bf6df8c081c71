package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * An entry as a line: a checksum of eight digits, a blank, and JSON. The checksum tells a whole
 * line from what a crash or a broken disk has left of one.
 */
final class EntryLine {

  private static final int VERSION = 1;

  /** The digits of the checksum, and the blank. */
  private static final int HEAD = 9;

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private EntryLine() {}

  /**
   * The JSON of a line.
   *
   * @param version of this format
   * @param verdict what was found
   * @param digest of what was found
   * @param files compressed, since they are most of it, in Base64
   */
  private record Line(int version, StepVerdict verdict, String digest, String files) {}

  /** The line of an entry, with its end. */
  static byte[] of(Entry entry) {
    StepVerdict verdict = entry.verdict();
    try {
      Line line = new Line(VERSION, verdict, verdict.digest(), packed(entry.files()));
      byte[] json = JSON.writeValueAsBytes(line);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + HEAD + 1);
      bytes.write((checksum(json) + " ").getBytes(UTF_8));
      bytes.write(json);
      bytes.write('\n');
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String checksum(byte[] json) {
    CRC32C sum = new CRC32C();
    sum.update(json);
    return "%08x".formatted(sum.getValue());
  }

  /** The verdict of a line without its end; empty if the line is not whole. */
  static Optional<StepVerdict> verdict(byte[] line) {
    return read(line).map(Line::verdict);
  }

  /** The entry of a line without its end; empty if the line is not whole. */
  static Optional<Entry> entry(byte[] line) {
    return read(line)
        .map(whole -> new Entry(whole.verdict, unpacked(whole.verdict.key().step(), whole.files)));
  }

  private static Optional<Line> read(byte[] line) {
    if (line.length <= HEAD) {
      return Optional.empty();
    }
    byte[] json = Arrays.copyOfRange(line, HEAD, line.length);
    if (!(checksum(json) + " ").equals(new String(line, 0, HEAD, UTF_8))) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(json, Line.class))
          .filter(read -> read.version == VERSION)
          .filter(read -> read.verdict.digest().equals(read.digest));
    } catch (JsonProcessingException | RuntimeException otherFormat) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String packed(StepFiles files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
      JSON.writeValue(deflated, files.files());
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static StepFiles unpacked(int step, String packed) {
    try (InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      SortedMap<String, byte[]> files =
          JSON.readValue(inflated, new TypeReference<TreeMap<String, byte[]>>() {});
      return new StepFiles(step, files);
    } catch (IOException damagedBehindItsChecksum) {
      throw new UncheckedIOException(damagedBehindItsChecksum);
    }
  }
}
