package consigne.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Has Tomcat keep to the status that a body has got that broke off, and leave unread what comes too slowly. */
final class BrokenBodies extends ValveBase {

    BrokenBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() == Response.SC_REQUEST_TIMEOUT) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        if (response.getStatus() < 500) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // or Tomcat makes it a 500
        }
    }
}
