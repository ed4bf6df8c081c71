package gradus.cli.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The manifest of an indexed Job: as many pods as there are shards, each with its index, each
 * restarted by itself.
 *
 * @param command of a shard
 * @param shards their number
 * @param options the image, the claim and the memory
 */
public record KubernetesJob(ShardCommand command, int shards, EngineOptions options) {

  /** The folder at which the volume is mounted. */
  public static final String MOUNT = "/class";

  /** The command in the image. */
  public static final String PROGRAM = "/gradus/cli/gradus";

  private static final String VOLUME = "class";
  private static final int RETRIES_A_SHARD = 3;

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .enable(Feature.MINIMIZE_QUOTES)
              .disable(Feature.SPLIT_LINES)
              .disable(Feature.WRITE_DOC_START_MARKER));

  /** The manifest as YAML. */
  public String manifest() {
    try {
      return YAML.writeValueAsString(job());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> job() {
    return map(
        "apiVersion",
        "batch/v1",
        "kind",
        "Job",
        "metadata",
        map("generateName", "gradus-"),
        "spec",
        map(
            "completionMode", "Indexed",
            "completions", shards,
            "parallelism", shards,
            "backoffLimitPerIndex", RETRIES_A_SHARD,
            "template", map("spec", pod())));
  }

  private Map<String, Object> pod() {
    return map(
        "restartPolicy",
        "Never",
        // Students' code runs in it, and has no business with the cluster.
        "automountServiceAccountToken",
        false,
        "containers",
        List.of(container()),
        "volumes",
        List.of(map("name", VOLUME, "persistentVolumeClaim", map("claimName", options.claim()))));
  }

  private Map<String, Object> container() {
    Map<String, Object> size = map("cpu", "1", "memory", options.memoryOfKubernetes());
    return map(
        "name", "shard",
        "image", options.image(),
        // Kubernetes counts from 0.
        "command", List.of("sh", "-c", command.line("$((JOB_COMPLETION_INDEX + 1))", shards)),
        "resources", map("requests", size, "limits", size),
        "volumeMounts", List.of(map("name", VOLUME, "mountPath", MOUNT)));
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
