package consigne.saga.planted;

import consigne.web.problem.Problem;

public interface SpeaksHttp {
    Problem problem();
}
