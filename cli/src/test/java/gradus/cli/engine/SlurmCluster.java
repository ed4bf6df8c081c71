package gradus.cli.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.file.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A real Slurm of three nodes on this machine, in a temporary folder, with a munge of its own. It
 * needs Debian's {@code slurm-wlm} and {@code munge}, and to be root.
 */
final class SlurmCluster implements AutoCloseable {

  static final int NODES = 3;

  private static final int FIRST_PORT = 17_101;

  private final Path folder;
  private final List<Process> daemons = new ArrayList<>();
  private final Map<String, Process> nodes = new TreeMap<>();

  /** Starts the cluster, and waits until it takes jobs. */
  SlurmCluster() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("gradus-slurm");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      startMunge();
      Files.writeString(configuration(), text());
      Files.createDirectory(folder.resolve("state"));
      daemons.add(start("slurmctld", "-D"));
      for (int i = 1; i <= NODES; i++) {
        Files.createDirectory(folder.resolve("spool-n" + i));
        nodes.put("n" + i, start("slurmd", "-D", "-N", "n" + i));
      }
      await("%d idle nodes".formatted(NODES), () -> idle() == NODES);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private Path configuration() {
    return folder.resolve("slurm.conf");
  }

  /** What a process has to know to speak to this cluster. */
  Map<String, String> environment() {
    return Map.of("SLURM_CONF", configuration().toString());
  }

  private void startMunge() throws IOException, InterruptedException {
    byte[] key = new byte[1024];
    new SecureRandom().nextBytes(key);
    Path file = Files.write(folder.resolve("munge.key"), key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    daemons.add(
        start(
            "munged",
            "--foreground",
            "--force",
            "--key-file=" + file,
            "--socket=" + socket(),
            "--pid-file=" + folder.resolve("munged.pid"),
            "--log-file=" + folder.resolve("munged.log"),
            "--seed-file=" + folder.resolve("munged.seed")));
    await("munge's socket", () -> Files.exists(socket()));
  }

  private Path socket() {
    return folder.resolve("munge.socket");
  }

  /** The settings; those of the scheduler let it start jobs at once. */
  private String text() throws IOException {
    String host = InetAddress.getLocalHost().getHostName();
    return """
    ClusterName=gradus
    SlurmctldHost=%1$s(127.0.0.1)
    SlurmctldPort=%3$d
    AuthType=auth/munge
    AuthInfo=socket=%4$s
    CredType=cred/munge
    ProctrackType=proctrack/linuxproc
    TaskPlugin=task/none
    SlurmUser=root
    SlurmdUser=root
    StateSaveLocation=%2$s/state
    SlurmdSpoolDir=%2$s/spool-%%n
    SlurmctldPidFile=%2$s/slurmctld.pid
    SlurmdPidFile=%2$s/slurmd-%%n.pid
    SlurmctldLogFile=%2$s/slurmctld.log
    SlurmdLogFile=%2$s/slurmd-%%n.log
    SelectType=select/cons_tres
    SelectTypeParameters=CR_Core
    ReturnToService=2
    SlurmdTimeout=10
    MinJobAge=5
    JobRequeue=1
    SchedulerParameters=defer,sched_min_interval=0,batch_sched_delay=0,bf_interval=1
    NodeName=n[1-%5$d] NodeHostname=%1$s NodeAddr=127.0.0.1 Port=[%6$d-%7$d] CPUs=1 RealMemory=4000
    PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
    """
        .formatted(
            host, folder, FIRST_PORT - 1, socket(), NODES, FIRST_PORT, FIRST_PORT + NODES - 1);
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    builder.redirectOutput(folder.resolve(command[0] + ".out").toFile());
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new IOException(
          command[0] + " is not there: apt-get install slurm-wlm munge, and be root", missing);
    }
  }

  private long idle() throws IOException, InterruptedException {
    return ask("sinfo", "--noheader", "--Node", "-o", "%T").lines().filter("idle"::equals).count();
  }

  private String ask(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out;
  }

  /** The nodes on which something runs. */
  List<String> busy() throws IOException, InterruptedException {
    return ask("squeue", "--noheader", "--states=RUNNING", "-o", "%N")
        .lines()
        .map(String::strip)
        .filter(nodes::containsKey)
        .distinct()
        .toList();
  }

  /** Ends a node as a power cut does: its daemon, its jobs and all that they have started. */
  void kill(String node) throws IOException, InterruptedException {
    List<String> jobs =
        ask("squeue", "--noheader", "--nodelist=" + node, "-o", "%A").lines().toList();
    nodes.get(node).destroyForcibly().waitFor();
    for (String job : jobs) {
      ProcessHandle.allProcesses()
          .filter(process -> isStep(process, job.strip()))
          .toList()
          .forEach(SlurmCluster::killTree);
    }
  }

  /** Slurm's parent of a job names itself by it; Java cannot read that name, but /proc has it. */
  private static boolean isStep(ProcessHandle process, String job) {
    try {
      String line = Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
      return line.startsWith("slurmstepd: [" + job + ".");
    } catch (IOException ended) {
      return false;
    }
  }

  private static void killTree(ProcessHandle process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Something to wait for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Waits until something holds, and fails if it never does. */
  static void await(String what, Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("two minutes without " + what);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  @Override
  public void close() {
    nodes.values().forEach(Process::destroy);
    IntStream.iterate(daemons.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(daemons::get)
        .forEach(Process::destroy);
    try {
      for (Process daemon : daemons) {
        daemon.waitFor(30, TimeUnit.SECONDS);
      }
      Folders.delete(folder);
    } catch (IOException | InterruptedException leftBehind) {
      System.err.println("left behind: " + folder);
    }
  }
}
