import { Api, SignIn } from '@fourmiliere/ui';

/** Who works here, shared with the till on the same origin. */
export const signIn = new SignIn();

/** The services, as the person who is signed in may use them. */
export const api = new Api(signIn);
