package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives as students and platforms make them. */
final class Packed {

  /** The number of a link in the attributes of Unix. */
  private static final int LINK = 0120777;

  private Packed() {}

  /** Files of a submission by their paths; a name with a slash at its end is a folder. */
  static Map<String, byte[]> files(Object... pathsAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put((String) pathsAndContents[i], bytes(pathsAndContents[i + 1]));
    }
    return files;
  }

  static byte[] bytes(Object content) {
    return content instanceof byte[] given ? given : content.toString().getBytes(UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A ZIP with one entry that is a link. */
  static byte[] zipWithLink(String path, String target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      ZipArchiveEntry link = new ZipArchiveEntry(path);
      link.setUnixMode(LINK);
      zip.putArchiveEntry(link);
      zip.write(target.getBytes(UTF_8));
      zip.closeArchiveEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A ZIP that says of its entries that they are encrypted. */
  static byte[] locked(Map<String, byte[]> files) {
    byte[] zip = zip(files);
    for (int i = 0; i + 10 < zip.length; i++) {
      boolean isLocal = startsWith(zip, i, 'P', 'K', 3, 4);
      boolean isCentral = startsWith(zip, i, 'P', 'K', 1, 2);
      if (isLocal || isCentral) {
        zip[i + (isLocal ? 6 : 8)] |= 1;
      }
    }
    return zip;
  }

  private static boolean startsWith(byte[] bytes, int at, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (bytes[at + i] != signs[i]) {
        return false;
      }
    }
    return true;
  }

  static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = tarTo(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A tar with one entry that is no file: a link, a pipe, a device. */
  static byte[] tarWith(String path, byte type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = tarTo(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(path, type);
      entry.setLinkName("/etc/passwd");
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static TarArchiveOutputStream tarTo(ByteArrayOutputStream out) {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    return tar;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] firstHalf(byte[] content) {
    return Arrays.copyOf(content, content.length / 2);
  }
}
