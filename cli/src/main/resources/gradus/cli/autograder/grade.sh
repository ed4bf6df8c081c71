#!/bin/sh
# Grades one submission with the kit beside this script.
#   grade.sh SUBMISSION OUT FORMAT    writes into the folder OUT what class export calls FORMAT
# Exit codes: 0 graded, 1 not graded, which is no zero, 70 the grader has failed.
# It fits into 768 MB: a small heap here, and what the worker in which the student's code runs has of its own.
set -u
here=$(cd "$(dirname "$0")" && pwd -P) || exit 70
submission=$1
out=$2
format=$3

java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
seconds=${GRADUS_SECONDS:-240}
archive=$here/kit/cli/target/gradus.jsa

gradus() {
  timeout -k 5 "$seconds" "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
    "-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 "-Dgradus.archive=$archive" "-Dgradus.home=$here/kit" \
    -jar "$here/kit/cli/target/gradus-cli.jar" "$@"
}

set -- --each "$submission" --out "$out" --jobs 1
[ -f "$here/course.yaml" ] && set -- "$@" --course "$here/course.yaml"
[ -f "$here/secret.key" ] && set -- "$@" --key "$here/secret.key"
gradus class grade "$@"
graded=$?
# 1 says that it could not be graded; results.json says why, and is exported as well.
[ $graded -le 1 ] || exit 70
gradus class export --out "$out" --format "$format" || exit 70
# Nobody may take what was not graded for a result.
exit $graded
