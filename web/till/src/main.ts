import '@fourmiliere/ui/style.css';
import './app/till.css';
import { tongue } from '@fourmiliere/ui';
import { mount } from 'svelte';
import App from './App.svelte';

document.documentElement.lang = tongue.language;
// A new version is fetched at once and shown at the next start: nothing reloads under a cashier's hands.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/till/sw.js', { scope: '/till/' });
mount(App, { target: document.body });
