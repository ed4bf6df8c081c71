package gradus.grading.version;

import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What tells whether the sources of a step's versions are those that they were made of. */
record SourceDigest(KitPaths paths) {

  private static final int LENGTH = 16;

  String of(Step step) throws IOException {
    List<Path> files = new ArrayList<>(VersionFiles.javaFiles(paths.solutions()));
    files.addAll(VersionFiles.javaFiles(paths.solutions().resolve(step.folder())));
    files.add(paths.bank().resolve(ChosenMistakes.FILE));
    for (String kind : List.of("mistakes", "alternatives")) {
      files.addAll(VersionFiles.files(paths.bank().resolve(kind).resolve(step.folder())));
    }
    MessageDigest digest = sha256();
    for (Class<?> maker : List.of(VersionCompiler.class, CallWriter.class)) {
      digest.update(classFile(maker));
    }
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  /** What tells archives apart. */
  static String of(byte[] archive) {
    return HexFormat.of().formatHex(sha256().digest(archive)).substring(0, LENGTH);
  }

  /** Versions that were made otherwise are others. */
  private static byte[] classFile(Class<?> type) throws IOException {
    try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return file.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
