package gradus.cli.intake;

import static gradus.cli.intake.Packed.files;
import static gradus.cli.intake.Packed.gzip;
import static gradus.cli.intake.Packed.tar;
import static gradus.cli.intake.Packed.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to an archive's bytes, its submission is taken or refused. */
class DamagedArchivesProperties {

  private static final Map<String, byte[]> FILES =
      files("a/step01/Matrices.java", MalformedKinds.SOURCE, "a/notes.txt", "x", "b/", "");

  private static final List<byte[]> WHOLE =
      List.of(
          zip(FILES), tar(FILES), gzip(tar(FILES)), zip(files("in.zip", zip(FILES), "b.txt", "b")));

  @Property(tries = 300)
  void aDamagedArchiveIsTakenOrRefused(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] archive = WHOLE.get(random.nextInt(WHOLE.size())).clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      archive[random.nextInt(archive.length)] = (byte) random.nextInt();
    }
    Path file = Files.createTempFile("damaged", ".zip");
    try {
      Files.write(file, archive);
      List<Submission> found = Intake.read(List.of(file));
      assertEquals(1, found.size());
      Optional<String> refusal = found.get(0).refusal();
      assertNotEquals(refusal.isPresent(), found.get(0).files().containsKey(MalformedKinds.PATH));
    } finally {
      Files.delete(file);
    }
  }
}
