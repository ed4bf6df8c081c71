package gradus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that every mistake of a user gives exit code 2, one sentence, nothing on standard output
 * and no file.
 */
class BadInputTest {

  @TempDir static Path folder;

  @BeforeAll
  static void files() throws IOException {
    write("empty.csv", "");
    write("header.csv", "a,b,c\n\n");
    write("ragged.csv", "0,0,1\n\n1,1\n");
    write("text.csv", "a,b,c\r\n0,0,1\r\n1,x,1\r\n");
    write("mixed.csv", "a,1,c\n0,0,1\n");
    write("nan.csv", "0,0,1\n1,NaN,1\n");
    write("large.csv", "0,0,1\n1,1e999,1\n");
    write("range.csv", "\ufeff0,0,1\n1,1,2\n");
    write("half.csv", "0,0,1\n1,1,0.5\n");
    write("class.csv", "0,0,1\n1,1,3\n");
    write("sum.csv", "0,0,1\n1,1,1\n");
    write("semicolon.csv", "0;0;1\n1;1;0\n");
    write("quote.csv", "0,0,\"1\n");
    write("one.csv", "1\n0\n");
    write("cut.json", "{\"format\": \"gradus-model\", \"vers");
    write("foreign.json", "{\"name\": \"package\"}");
    write("nothing.json", "");
    Cli.run("train", "--epochs", "5", "--save", in("xor.json"));
    Cli.run("train", "spirals", "--epochs", "5", "--save", in("spirals.json"));
    write(
        "newer.json",
        Files.readString(folder.resolve("xor.json"), UTF_8)
            .replaceFirst("\"version\" : 1", "\"version\" : 2"));
    write("range-of-model.csv", "0,0,7\n");
    Files.createDirectory(folder.resolve("folder.png"));
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private static String in(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "trian | trian is not a command of gradus; did you mean train?",
        "deriv | deriv is not a command of gradus; did you mean derivation?",
        "--foo | --foo is not an option of gradus; gradus --help lists them.",
        "bench speed | PART is speed; it must be one of xor, classifier, scaling, grading.",
        "bench --rounds 0 | --rounds is 0; it must be a whole number from 1 to 2147483647.",
        "train --epcohs 3 | --epcohs is not an option of gradus train; did you mean --epochs?",
        "train xor and | and is one argument too many; gradus train --help shows what is taken.",
        "train --epochs | --epochs needs a value; gradus train --help says which.",
        "class grade in | --out is missing; gradus class grade --help shows how.",
        "class grade in --out | --out needs a value; gradus class grade --help says which.",
        "class export | --out is missing; gradus class export --help shows how.",
        "train --epochs 3 --epochs 4 | --epochs is given more than once; give it once.",
        "train --seed 3 --seed 4 | --seed is given more than once; give it once.",
        "train --save DIR/a --save DIR/b | --save is given more than once; give it once.",
        "train --json --json | --json is given more than once; give it once.",
        "train @x.csv | @x.csv is not there; it was looked for at",
        "train a\u0000.csv | a?.csv cannot be the name of a file here;",
        "train DIR/half.csv --save DIR/half.csv | DIR/half.csv is the file that is read, and would",
        "train DIR/half.csv --plot DIR/x.png --save DIR/./x.png | --save and --plot name one file;",
        "plot DIR/xor.json DIR/y.png --data DIR/y.png | DIR/y.png is the file that is read,",
        "train xro | xro is not a dataset; it must be one of xor, and, or, parity:N, moons,",
        "train parity | parity is not a dataset; parity is written with its number of inputs,",
        "train parity:0 | parity:0 is not a dataset; parity is written with its number of inputs,",
        "train parity:17 | parity:17 is not a dataset; parity is written with its number of",
        "train parity:x | parity:x is not a dataset; parity is written with its number of inputs,",
        "train digits:9 | digits:9 is not a dataset; digits may be written with its number of rows,",
        "train digits: | digits: is not a dataset; digits may be written with its number of rows,",
        "train blobs:100001 | blobs:100001 is not a dataset; blobs may be written with its number",
        "train --activation foo | --activation is foo; it must be one of sigmoid, tanh, relu,",
        "train --activation identity | --activation is identity; it must be one of sigmoid,",
        "train --loss foo | --loss is foo; it must be one of mse, binary-cross-entropy,",
        "train --optimizer sgd | --optimizer is sgd; it must be one of gradient-descent,",
        "train --init zero | --init is zero; it must be one of uniform01, uniform, xavier, he.",
        "train --layers 2-x-1 | --layers is 2-x-1; it must be two or more sizes joined by dashes,",
        "train --layers 2 | --layers is 2; it must be two or more sizes joined by dashes, such as",
        "train --layers 2-0-1 | --layers is 2-0-1; it must be two or more sizes joined by dashes,",
        "train --layers 2--1 | --layers is 2--1; it must be two or more sizes joined by dashes,",
        "train --layers 2-9999-9999-1 | --layers is 2-9999-9999-1; it must be two or more sizes",
        "train --layers 2-2147483647-2147483647-2147483647-1 | --layers is 2-2147483647-2147483647",
        "train --layers 3-4-1 | --layers 3-4-1 does not fit xor, which has 2 inputs and 1 target",
        "train --layers 2-4-2 | --layers 2-4-2 does not fit xor, which has 2 inputs and 1 target",
        "train --learning-rate 0 | --learning-rate is 0; it must be a number larger than 0,",
        "train --learning-rate -1 | --learning-rate is -1; it must be a number larger than 0,",
        "train --learning-rate NaN | --learning-rate is NaN; it must be a number larger than 0,",
        "train --learning-rate 0x1p3 | --learning-rate is 0x1p3; it must be a number larger than 0,",
        "train --learning-rate 1d | --learning-rate is 1d; it must be a number larger than 0,",
        "train --json=foo | --json takes no value.",
        "train DIR/half.csv --loss softmax-cross-entropy --layers 2-1 | softmax-cross-entropy chooses",
        "train --learning-rate fast | --learning-rate is fast; it must be a number larger than 0,",
        "train --epochs 0 | --epochs is 0; it must be a whole number from 1 to 2147483647.",
        "train --epochs 1e3 | --epochs is 1e3; it must be a whole number from 1 to 2147483647.",
        "train --batch 0 | --batch is 0; it must be a whole number from 1 to 2147483647.",
        "train --log-every -5 | --log-every is -5; it must be a whole number from 1 to",
        "train --seed -1 | --seed is -1; it must be a whole number from 0 to 4294967295.",
        "train --seed 4294967296 | --seed is 4294967296; it must be a whole number from 0 to",
        "train --until-loss 0 | --until-loss is 0; it must be a number larger than 0, for example",
        "train --loss softmax-cross-entropy | softmax-cross-entropy chooses between two or more",
        "train --plot x.gif | --plot is x.gif; it must be the name of a file that ends in .png or",
        "train --save DIR/no/x.json | DIR/no/x.json cannot be written: the folder DIR/no is not",
        "train --plot DIR/no/x.png | DIR/no/x.png cannot be written: the folder DIR/no is not",
        "train --save DIR | DIR is a folder; give the name of a file in it.",
        "train --plot DIR/folder.png | DIR/folder.png is a folder; give the name of a file in it.",
        "train DIR/no.csv | DIR/no.csv is not there; it was looked for at DIR/no.csv.",
        "train DIR | DIR is a folder; a CSV or IDX file is needed.",
        "train DIR/empty.csv | DIR/empty.csv has no row of numbers; it needs one for every",
        "train DIR/header.csv | DIR/header.csv has no row of numbers; line 1 was taken as a header: \"a,b,c\".",
        "train DIR/ragged.csv | DIR/ragged.csv, line 3 has 2 columns, but the rows before it have",
        "train DIR/text.csv | DIR/text.csv, line 3, column 2: \"x\" is not a number;",
        "train DIR/mixed.csv | DIR/mixed.csv, line 1, column 1: \"a\" is not a number;",
        "train DIR/nan.csv | DIR/nan.csv, line 2, column 2: NaN is not a finite number;",
        "train DIR/large.csv | DIR/large.csv, line 2, column 2: 1e999 is not a finite number;",
        "train DIR/range.csv | DIR/range.csv, line 2, column 3: the target is 2; the sigmoid at",
        "train DIR/semicolon.csv | DIR/semicolon.csv, line 2, column 1: \"1;1;0\" is not a number;",
        "train DIR/quote.csv | DIR/quote.csv is not CSV: a quoted field does not end, or a line",
        "train DIR/one.csv | DIR/one.csv has 1 column; it needs inputs and, in the last columns,",
        "train DIR/half.csv --layers 3-4-1 | DIR/half.csv has 3 columns, but a network of 3→1",
        "train DIR/half.csv --loss softmax-cross-entropy | DIR/half.csv, line 2, column 3: the",
        "train DIR/class.csv --loss softmax-cross-entropy --layers 2-4-3 | DIR/class.csv, line 2,",
        "train DIR/sum.csv --loss softmax-cross-entropy --layers 1-4-2 | DIR/sum.csv, line 2: the",
        "watch --poll 0 | --poll is 0; it must be a number of seconds from 0.05 to 3600.",
        "watch --poll often | --poll is often; it must be a number of seconds from 0.05 to 3600.",
        "predict | MODEL is missing; gradus predict --help shows how.",
        "predict DIR/no.json | DIR/no.json is not there; gradus train --save DIR/no.json would",
        "predict DIR | DIR is a folder; give a model that gradus train --save wrote.",
        "predict DIR/cut.json | DIR/cut.json is not a whole model file: it is not complete JSON.",
        "predict DIR/nothing.json | DIR/nothing.json is not",
        "predict DIR/foreign.json | DIR/foreign.json is not a model that this version can read:",
        "predict DIR/newer.json | DIR/newer.json is not a model that this version can read: its",
        "predict DIR/xor.json | standard input has no row of numbers; it needs one for every",
        "predict DIR/xor.json DIR/half.csv | DIR/half.csv has 3 columns, but the network of",
        "predict DIR/xor.json DIR/nan.csv --json | DIR/nan.csv, line 2, column 2: NaN is not a finite",
        "gradcheck DIR/xor.json foo | foo is not a dataset; it must be one of xor, and, or,",
        "gradcheck DIR/spirals.json xor | xor has 2 inputs and 1 target a row, but the network of",
        "gradcheck DIR/xor.json DIR/one.csv | DIR/one.csv has 1 column, but a network of 2→1",
        "gradcheck DIR/xor.json DIR/range-of-model.csv | DIR/range-of-model.csv, line 1, column 3:",
        "plot DIR/xor.json | FILE is missing; gradus plot --help shows how.",
        "plot DIR/xor.json x.gif | FILE is x.gif; it must be the name of a file that ends in .png",
        "plot DIR/xor.json DIR/no/x.svg | DIR/no/x.svg cannot be written: the folder DIR/no is",
        "plot DIR/no.json DIR/x.svg | DIR/no.json is not there; gradus train --save DIR/no.json",
        "plot DIR/spirals.json DIR/x.png --data xor | xor has 2 inputs and 1 target a row, but",
        "notebook 5 | NUMBER is 5; it must be the number of a notebook, 1 to 4.",
        "notebook 2 --seeds 0 | --seeds is 0; it must be a whole number from 2 to 2147483647.",
        "notebook 2 --seeds 1 | --seeds is 1; it must be a whole number from 2 to 2147483647.",
        "notebook --plot DIR/x.png | --plot draws one notebook; name it, as in gradus notebook 3.",
        "notebook 3 --plot DIR/no/x.png | DIR/no/x.png cannot be written: the folder DIR/no is",
        "help foo | foo is not a command of gradus; gradus --help lists them.",
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

  @Test
  void anEmptyNameIsRefused() {
    for (String option : List.of("--save", "--plot")) {
      Cli.Result run = Cli.run("train", option, "");
      assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
      assertTrue(run.err().startsWith("gradus: " + option + " is empty; it must be"), run.err());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsNotReplaced() {
    Cli.Result run = Cli.run("train", "--save", "/dev/null");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertTrue(run.err().startsWith("gradus: /dev/null is a pipe or a device"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aModelOfAFileNeedsItsDataNamed() {
    String csv = in("data.csv");
    String model = in("data.json");
    try {
      write("data.csv", "0,0,1\n1,0,0\n");
      Cli.run("train", csv, "--epochs", "5", "--save", model);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    Cli.Result run = Cli.run("gradcheck", model);
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: %s was trained on %s; name that file or other data.%n".formatted(model, csv),
        run.err());
    assertEquals(ExitCode.DONE, Cli.run("gradcheck", model, csv).exitCode());
  }
}
