package org.entente.command;

import java.io.IOException;
import org.entente.core.api.Workspace;
import org.jspecify.annotations.Nullable;

/** At which revision a workspace is looked at. */
final class AsOf {

    /** The option by which it is told. */
    static final String OPTION = "--as-of";

    static final String LABEL = "REV|NAME|DATE";
    static final String DESCRIPTION = "As it was after this revision, or at the end of this day (UTC), as 2026-03-01.";

    private AsOf() {}

    /** Whether a day, month or year is named and not a revision. */
    static boolean date(String point) {
        return point.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    }

    /** The workspace as it was at a point; as it is where none is named. */
    static Workspace of(Workspace workspace, @Nullable String point) throws IOException {
        return point == null ? workspace : workspace.at(workspace.revision(point));
    }
}
