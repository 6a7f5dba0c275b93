package org.linli.pictures.images;

/** The file is no picture that we take. */
public final class UnusablePicture extends Exception {

    private final Problem problem;

    UnusablePicture(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong with the file. */
    public enum Problem {
        /** It is of another kind. */
        KIND,
        /** It has too many pixels. */
        PIXELS,
        /** It is damaged. */
        BROKEN
    }
}
