package gradus.cli.intake;

import gradus.cli.intake.Entry.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks archives of one submission, or of a whole class, in memory: nothing of them is written
 * anywhere, so no name in them can lead out of a folder.
 */
final class Archives implements AutoCloseable {

  /** The largest archive within another one. */
  private static final long MOST_PACKED = 64L << 20;

  private static final String CUT_OFF =
      "%s is damaged or cut off, as by an upload that broke; ask for it again";

  private final Limits limits;
  private final List<ZipFile> open = new ArrayList<>();
  private long unpacked;
  private long sources;
  private long packed;
  private int count;

  Archives(Limits limits) {
    this.limits = limits;
  }

  /** The entries of an archive on disk. */
  List<Entry> entries(Path file) {
    String name = file.getFileName().toString();
    try (InputStream stream = Files.newInputStream(file)) {
      ArchiveFormat format = format(name, stream.readNBytes(ArchiveFormat.HEAD));
      return format.isZip()
          ? zip(name, Files.newByteChannel(file))
          : tar(name, format, Files.newInputStream(file));
    } catch (IOException unreadable) {
      throw new Unreadable(
          "%s cannot be read (%s); ask for it again".formatted(name, unreadable.getMessage()),
          unreadable);
    }
  }

  /** The entries of an archive that lies in a submission, with its path before theirs. */
  List<Entry> entries(Entry archive) {
    if (archive.nesting() == limits.nesting()) {
      throw new Unreadable(
          "%s is an archive in %d others, and is not opened; ask for one ZIP of the sources"
              .formatted(archive.path(), limits.nesting()));
    }
    byte[] bytes = archive.bytes(MOST_PACKED);
    if (bytes.length > MOST_PACKED) {
      throw tooLong(archive.path());
    }
    keep(bytes, archive.path());
    ArchiveFormat format = format(archive.path(), bytes);
    List<Entry> inside =
        format.isZip()
            ? zip(archive.path(), new SeekableInMemoryByteChannel(bytes))
            : tar(archive.path(), format, new ByteArrayInputStream(bytes));
    return inside.stream()
        .map(entry -> entry.at(archive.path() + Entry.IN_ARCHIVE + entry.path()))
        .toList();
  }

  private static Unreadable tooLong(String path) {
    return new Unreadable(
        "%s is an archive of more than %,d MB in another; ask for one ZIP of the sources"
            .formatted(path, MOST_PACKED >> 20));
  }

  /** Counts what stays in memory until the submission has been read. */
  private void keep(byte[] archive, String name) {
    packed += archive.length;
    if (packed > limits.packed()) {
      throw limits.tooMuchPacked(name);
    }
  }

  private static ArchiveFormat format(String name, byte[] head) {
    Optional<ArchiveFormat> format = ArchiveFormat.of(head);
    if (head.length == 0) {
      throw new Unreadable("%s is an empty file; ask for it again".formatted(name));
    }
    if (format.isEmpty()) {
      throw new Unreadable(
          "%s is no archive, whatever its name says; ask for a ZIP of the sources".formatted(name));
    }
    if (!format.get().isZip() && !format.get().isTar()) {
      throw new Unreadable(
          "%s is %s, which is not read; ask for a ZIP of the sources"
              .formatted(name, format.get()));
    }
    return format.get();
  }

  private List<Entry> zip(String name, SeekableByteChannel channel) {
    try {
      ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
      open.add(zip);
      List<Entry> entries = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        requireRoom(name);
        entries.add(entry(name, zip, entry));
      }
      return entries;
    } catch (Unreadable said) {
      throw said;
    } catch (IOException | RuntimeException broken) {
      // The library meets damaged headers with whatever they lead to.
      throw new Unreadable(CUT_OFF.formatted(name), broken);
    }
  }

  private Entry entry(String archive, ZipFile zip, ZipArchiveEntry entry) {
    String path = path(name(entry));
    if (entry.isDirectory()) {
      return Entry.without(path, Kind.FOLDER);
    }
    if (entry.isUnixSymlink()) {
      return Entry.without(path, Kind.LINK);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Entry.without(path, Kind.LOCKED);
    }
    if (!zip.canReadEntryData(entry)) {
      return Entry.without(path, Kind.UNREADABLE);
    }
    return new Entry(
        path, Kind.FILE, entry.getSize(), most -> read(archive, zip.getInputStream(entry), most));
  }

  /** Many programs write UTF-8 and do not say so. */
  private static String name(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesUTF8ForNames() || entry.getRawName() == null) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(entry.getRawName()))
          .toString();
    } catch (CharacterCodingException otherCode) {
      return new String(entry.getRawName(), Charset.forName("IBM437"));
    }
  }

  /** Windows' programs write backslashes; macOS takes letters apart from their marks. */
  private static String path(String name) {
    String slashes = name.replace('\\', '/').replaceAll("/+", "/").replaceFirst("^(\\./)+", "");
    return Normalizer.normalize(slashes.replaceFirst("/$", ""), Normalizer.Form.NFC);
  }

  private List<Entry> tar(String name, ArchiveFormat format, InputStream packed) {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(bounded(name, plain(format, packed)), "UTF-8")) {
      List<Entry> entries = new ArrayList<>();
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        requireRoom(name);
        entries.add(entry(name, tar, entry));
      }
      return entries;
    } catch (Unreadable said) {
      throw said;
    } catch (IOException | RuntimeException broken) {
      // The library meets damaged headers with whatever they lead to.
      throw new Unreadable(CUT_OFF.formatted(name), broken);
    }
  }

  private static InputStream plain(ArchiveFormat format, InputStream packed) throws IOException {
    InputStream buffered = new BufferedInputStream(packed);
    return switch (format) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(buffered)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(buffered, true);
      default -> buffered;
    };
  }

  /** A tar is read once from its beginning to its end, so its sources are kept. */
  private Entry entry(String name, TarArchiveInputStream tar, TarArchiveEntry entry)
      throws IOException {
    String path = path(entry.getName());
    if (entry.isDirectory()) {
      return Entry.without(path, Kind.FOLDER);
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Entry.without(path, Kind.LINK);
    }
    if (entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice()) {
      return Entry.without(path, Kind.OTHER);
    }
    Entry unread = new Entry(path, Kind.FILE, entry.getSize(), Entry.Content.NONE);
    if (ArchiveFormat.isNamed(path)) {
      return archive(name, path, tar);
    }
    return SourceName.isSource(path) && LeftOut.byPath(unread).isEmpty()
        ? Entry.file(path, source(name, tar))
        : unread;
  }

  private Entry archive(String name, String path, TarArchiveInputStream tar) throws IOException {
    byte[] bytes = tar.readNBytes(Math.toIntExact(MOST_PACKED + 1));
    if (bytes.length > MOST_PACKED) {
      return new Entry(
          path,
          Kind.FILE,
          bytes.length,
          most -> {
            throw tooLong(path);
          });
    }
    keep(bytes, name);
    return Entry.file(path, bytes);
  }

  private byte[] source(String archive, TarArchiveInputStream tar) throws IOException {
    byte[] source = tar.readNBytes(Math.toIntExact(limits.source() + 1));
    sources += source.length;
    if (sources > limits.together()) {
      throw limits.tooMuchSource(archive);
    }
    return source;
  }

  private byte[] read(String name, InputStream stream, long most) throws IOException {
    try (InputStream bounded = bounded(name, stream)) {
      return bounded.readNBytes(Math.toIntExact(most));
    }
  }

  private void requireRoom(String name) {
    count++;
    if (count > limits.entries()) {
      throw limits.tooManyEntries(name);
    }
  }

  private InputStream bounded(String name, InputStream stream) {
    return new BoundedStream(
        stream,
        bytes -> {
          unpacked += bytes;
          if (unpacked > limits.unpacked()) {
            throw limits.tooLarge(name);
          }
        });
  }

  @Override
  public void close() {
    for (ZipFile zip : open) {
      try {
        zip.close();
      } catch (IOException closing) {
        // It was only read; nothing is lost.
      }
    }
  }
}
