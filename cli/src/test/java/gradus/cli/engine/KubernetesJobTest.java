package gradus.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import gradus.cli.Cli;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The manifest of the shards says what Kubernetes' indexed Jobs need. */
class KubernetesJobTest {

  @Test
  void aJobHasAPodForEachShard() throws IOException {
    Cli.Result run =
        Cli.run(
            "class",
            "grade",
            "/class/hand ins",
            "--out=/class/results",
            "--engine=kubernetes",
            "--image=example.org/gradus:1",
            "--shards=8");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode job = new YAMLMapper().readTree(run.out());
    assertEquals("batch/v1", job.at("/apiVersion").asText());
    assertEquals("Indexed", job.at("/spec/completionMode").asText());
    assertEquals(8, job.at("/spec/completions").asInt());
    assertEquals("Never", job.at("/spec/template/spec/restartPolicy").asText());
    JsonNode container = job.at("/spec/template/spec/containers/0");
    assertEquals("example.org/gradus:1", container.at("/image").asText());
    assertEquals(
        "exec /gradus/cli/gradus class grade '/class/hand ins' --out=/class/results --jobs=1"
            + " --seed=1 --shard \"$((JOB_COMPLETION_INDEX + 1))/8\"",
        container.at("/command/2").asText());
    assertEquals("2Gi", container.at("/resources/limits/memory").asText());
    assertEquals(
        job.at("/spec/template/spec/volumes/0/name").asText(),
        container.at("/volumeMounts/0/name").asText());
  }

  @Test
  void withoutAnImageItIsRefused() {
    Cli.run("class", "grade", "/class/in", "--out=/class/out", "--engine=kubernetes")
        .assertRefused("--engine kubernetes needs the --image");
  }

  @Test
  void aShardIsTwoNumbers() {
    for (String wrong : new String[] {"0/3", "4/3", "1", "1/0", "-1/3", "1/3/5"}) {
      Cli.Result run = Cli.run("class", "grade", "in", "--out=out", "--shard=" + wrong);
      run.assertRefused("--shard is " + wrong);
      assertTrue(run.err().contains("such as 3/8"), run.err());
    }
  }
}
