import '@fourmiliere/ui/style.css';
import { tongue } from '@fourmiliere/ui';
import { mount } from 'svelte';
import Home from './Home.svelte';

document.documentElement.lang = tongue.language;
mount(Home, { target: document.body });
