package gradus.cli.data;

import static gradus.cli.data.IdxFiles.gzip;
import static gradus.cli.data.IdxFiles.idx;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that broken IDX files give exit code 2, one sentence, no output and no file. */
class IdxBadInputTest {

  @TempDir static Path folder;

  @BeforeAll
  static void files() throws IOException {
    byte[] images = idx(new byte[12], 2, 2, 3);
    byte[] labels = idx(new byte[] {0, 1}, 2);
    write("img", images);
    write("my-images", images);
    write("lab", labels);
    write("three", idx(new byte[3], 3));
    write("header", Arrays.copyOf(images, 7));
    write("magic", Arrays.copyOf(images, 3));
    write("short", Arrays.copyOf(images, images.length - 1));
    write("bare", Arrays.copyOf(images, 16));
    write("long", Arrays.copyOf(images, images.length + 1));
    write("floats", idx(0x0d, new byte[48], 2, 2, 3));
    write("nothing", idx(new byte[0], 0, 28, 28));
    write("flat", idx(new byte[0]));
    write("negative", idx(new byte[12], -2, 2, 3));
    write("overflow", idx(new byte[12], 1 << 16, 1 << 16, 1 << 16, 1 << 16));
    write("huge", idx(new byte[12], Integer.MAX_VALUE, 2, 3));
    write("claim", gzip(idx(new byte[12], Integer.MAX_VALUE, 1)));
    write("bomb", gzip(idx(new byte[1 << 24], 2, 2, 3)));
    byte[] packed = gzip(images);
    write("cut.gz", Arrays.copyOf(packed, packed.length - 9));
    write("stub.gz", Arrays.copyOf(packed, 5));
    byte[] damaged = packed.clone();
    damaged[packed.length - 8] ^= 1;
    write("damaged.gz", damaged);
    byte[] flipped = gzip("0,0,1\n1,1,0\n".getBytes(UTF_8));
    flipped[flipped.length - 7] ^= 1;
    write("damaged.csv.gz", flipped);
    write("empty", new byte[0]);
    write("rows.csv", "0,0,1\n1,1,0\n".getBytes(UTF_8));
    Cli.run("train", "--epochs", "5", "--save", folder.resolve("xor.json").toString());
    Files.createDirectory(folder.resolve("folder"));
  }

  private static void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "train DIR/header | DIR/header is cut short: it ends within its header.",
        "train DIR/magic | DIR/magic is cut short: it ends within its header.",
        "train DIR/short | DIR/short is cut short: its header says 2 × 2 × 3 bytes, but after 11",
        "train DIR/bare | DIR/bare is cut short: its header says 2 × 2 × 3 bytes, but none follow.",
        "train DIR/long | DIR/long goes on after the 2 × 2 × 3 bytes that its header says;",
        "train DIR/floats | DIR/floats holds numbers of type 0x0d; of IDX files only unsigned",
        "train DIR/nothing | DIR/nothing is empty: its header says 0 × 28 × 28 bytes.",
        "train DIR/flat | DIR/flat is empty: its header says no bytes.",
        "train DIR/negative | DIR/negative says in its header that it holds 4,294,967,294 × 2 × 3",
        "train DIR/overflow | DIR/overflow says in its header that it holds 65,536 × 65,536 ×",
        "train DIR/huge | DIR/huge says in its header that it holds 2,147,483,647 × 2 × 3 bytes;",
        "train DIR/claim | DIR/claim says in its header that it holds 2,147,483,647 × 1 bytes;",
        "train DIR/bomb | DIR/bomb goes on after the 2 × 2 × 3 bytes that its header says;",
        "train DIR/cut.gz | DIR/cut.gz cannot be read (its gzip data ends too soon).",
        "train DIR/stub.gz | DIR/stub.gz cannot be read (its gzip data ends too soon).",
        "train DIR/damaged.gz | DIR/damaged.gz cannot be read (its gzip data is damaged).",
        "train DIR/damaged.csv.gz | DIR/damaged.csv.gz cannot be read (its gzip data is damaged).",
        "train DIR/empty | DIR/empty has no row of numbers; it needs one for every example.",
        "train DIR/folder | DIR/folder is a folder; a CSV or IDX file is needed.",
        "train DIR/lab | DIR/lab holds one number an item, as labels are; give the file of",
        "train DIR/img | the labels of DIR/img are not known; name their file with --labels.",
        "train DIR/my-images | the labels of DIR/my-images are not beside it as my-labels; name",
        "train DIR/img --labels DIR/img | DIR/img holds 2 × 2 × 3 bytes, but labels are",
        "train DIR/img --labels DIR/rows.csv | DIR/rows.csv is not an IDX file; give the file",
        "train DIR/img --labels DIR/no | DIR/no is not there; it was looked for at DIR/no.",
        "train DIR/img --labels DIR/folder | DIR/folder is a folder; a CSV or IDX file is needed.",
        "train DIR/img --labels DIR/three | DIR/img has 2 images, but DIR/three has 3 labels;",
        "train DIR/img --labels DIR/lab --layers 7-2 | --layers 7-2 does not fit DIR/img,",
        "train DIR/img --labels DIR/lab --layers 6-1 | --layers 6-1 does not fit DIR/img,",
        "train DIR/img --labels DIR/lab --save DIR/lab | DIR/lab is the file that is",
        "train DIR/rows.csv --labels DIR/lab | --labels belongs to an IDX file of images, and",
        "train xor --labels DIR/lab | --labels belongs to an IDX file of images, and xor has its",
        "train DIR/img --labels DIR/lab --with exercises | your code has no relu layer; take",
        "predict DIR/xor.json DIR/img | DIR/img has 6 pixels an image, but the network of",
        "predict DIR/xor.json DIR/lab | DIR/lab holds one number an item, as labels are;",
        "gradcheck DIR/xor.json DIR/bomb | DIR/bomb goes on after the 2 × 2 × 3 bytes that its",
        "plot DIR/xor.json DIR/x.png --data DIR/short | DIR/short is cut short: its header says",
      })
  void isRefusedInOneSentence(String command, String sentence) throws IOException {
    Set<Path> before = contents();
    Cli.Result run = Cli.run(command.strip().replace("DIR", folder.toString()).split(" ", -1));
    run.assertRefused(sentence.strip().replace("DIR", folder.toString()));
    assertEquals(before, contents());
  }

  private static Set<Path> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toSet());
    }
  }
}
