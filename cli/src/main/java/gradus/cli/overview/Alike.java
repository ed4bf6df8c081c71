package gradus.cli.overview;

import gradus.cli.similarity.Jplag;
import gradus.cli.similarity.SharedBody;
import gradus.cli.similarity.SharedPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is alike in the submissions of a class.
 *
 * @param pairs that share wrong bodies
 * @param bodies wrong ones that are shared
 * @param unread the submissions whose files were not found
 * @param jplag what JPlag says, if it was asked
 * @param examples code of a wrong method, by the method's id and the work's key
 */
record Alike(
    List<SharedPair> pairs,
    List<SharedBody> bodies,
    List<String> unread,
    Optional<List<Jplag.Pair>> jplag,
    Map<List<String>, String> examples) {}
