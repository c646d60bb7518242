package consigne.platform.planted;

public interface OrderManager {}
