package gradus.cli.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.AbsentMembers;
import java.time.Instant;
import java.util.Optional;

/** What was collected, as JSON. */
final class CollectJson {

  private CollectJson() {}

  static ObjectNode of(Collected collected, Optional<RosterCheck> check, AbsentMembers absent) {
    ObjectNode json = Json.object();
    var submissions = json.putArray("submissions");
    collected.submissions().forEach(submission -> submissions.add(of(submission)));
    var strays = json.putArray("strays");
    collected.strays().forEach(strays::add);
    var table = json.putArray("handedInTable");
    collected.ofTimes().forEach(table::add);
    var absentMembers = json.putArray("absentMembers");
    absent.kept().forEach(absentMembers::add);
    var leftOut = json.putArray("membersLeftOut");
    absent.leftOut().forEach(leftOut::add);
    check.ifPresent(
        found -> {
          var strangers = json.putArray("notInRoster");
          found.strangers().forEach(strangers::add);
          var repeated = json.putArray("repeatedInRoster");
          found.repeated().forEach(repeated::add);
          var missing = json.putArray("missing");
          found.missing().forEach(missing::add);
        });
    return json;
  }

  private static ObjectNode of(Submission submission) {
    ObjectNode json = Json.object();
    json.put("student", submission.student());
    json.put("number", submission.number());
    json.put("handedIn", submission.handedIn().map(Instant::toString).orElse(null));
    json.put("origin", submission.origin());
    var files = json.putArray("files");
    submission.files().keySet().forEach(files::add);
    var notes = json.putArray("notes");
    submission.notes().forEach(notes::add);
    json.put("refusal", submission.refusal().orElse(null));
    json.put("failure", submission.failure().orElse(null));
    return json;
  }
}
