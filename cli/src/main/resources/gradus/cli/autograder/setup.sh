#!/bin/bash
# Gradescope runs this once, as root, when the image of the grader is built: the only time with a network.
set -e
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless
# Keeps code in a sandbox where the machine allows one; grading does without it otherwise, and says so.
apt-get install -y --no-install-recommends bubblewrap || true
cd "$(dirname "$0")"
kit=$PWD/kit
# The archive of classes that starts every grading faster.
archive=$kit/cli/target/gradus.jsa
java "-XX:DumpLoadedClassList=$archive.classes" -XX:+UseSerialGC "-Dgradus.home=$kit" -cp "$kit/cli/target/gradus-cli.jar" \
  gradus.cli.Rehearsal > /dev/null 2>&1 &&
  grep -v '^@lambda.*org/eclipse' "$archive.classes" > "$archive.list" &&
  java -Xshare:dump -XX:+UseSerialGC "-XX:SharedClassListFile=$archive.list" "-XX:SharedArchiveFile=$archive" \
    -cp "$kit/cli/target/gradus-cli.jar" > /dev/null 2>&1 || rm -f "$archive"
rm -f "$archive.classes" "$archive.list"
# Grades the stubs once, so that whatever is made only once is there.
out=$(mktemp -d)
./grade.sh "$kit/exercises/src/main/java" "$out" gradescope
rm -rf "$out"
