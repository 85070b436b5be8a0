import '@fourmiliere/ui/style.css';
import './app/till.css';
import { tongue } from '@fourmiliere/ui';
import { mount } from 'svelte';
import App from './App.svelte';
import { Settings } from './app/settings.svelte';
import { shownTill } from './display/customerWindow';
import CustomerScreen from './display/CustomerScreen.svelte';

document.documentElement.lang = tongue.language;
// A new version is fetched at once and shown at the next start: nothing reloads under a cashier's hands.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/till/sw.js', { scope: '/till/' });
// The address bar changes what comes after # without a new page.
window.addEventListener('hashchange', () => location.reload());
const tillId = shownTill(location.hash, new Settings().tillId);
if (tillId === null) mount(App, { target: document.body });
else mount(CustomerScreen, { target: document.body, props: { tillId } });
