package consigne.imports.listing;

import jakarta.servlet.http.HttpServletResponse;

/** What is answered as a file. */
public final class Attachment {

    private Attachment() {}

    /** Says that the answer is CSV, and what the file is called. */
    public static void named(String name, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
