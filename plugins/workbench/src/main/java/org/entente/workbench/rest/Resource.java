package org.entente.workbench.rest;

import java.util.List;

/** One matter that can be asked about. */
@FunctionalInterface
public interface Resource {

    /** What can be asked. */
    List<Route> routes();
}
