package consigne.web.permission;

import consigne.web.access.Owners;
import consigne.web.access.Reach;

/** How a request says whose the thing is that it is about. */
public enum Own {
    /** The thing is nobody's: customers do not come here. */
    NOTHING,

    /** The thing is there for everybody to look at, such as what the shop sells. */
    SHARED,

    /** The path names a thing, whose owner {@link Owners} know. */
    THING,

    /** The path names a customer. */
    CUSTOMER,

    /** The body or a parameter names a customer; the handler asks its {@link Reach}. */
    STATED
}
