@echo off
rem The Windows twin of cli/gradus: builds the command where it is missing or older than its sources, runs it.
rem Exit codes of its own: 2, something is missing on this machine; 70, the build failed.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"
set "jar=%root%\cli\target\gradus-cli.jar"
set "built=%root%\cli\target\built"
set "lock=%root%\.gradus\build.lock"
set "archive=%root%\cli\target\gradus.jsa"
set "grader=%root%\exercises\grading\src\main"

if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else (
  set "java="
  for %%I in (java.exe) do set "java=%%~$PATH:I"
)
if not defined java (
  >&2 echo gradus: java was not found; install a JDK of version 17 or newer and put it on the PATH.
  exit /b 2
)
if not exist "%java%" (
  >&2 echo gradus: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it; set it to a JDK of version 17 or newer.
  exit /b 2
)

rem Who computes large matrix products; java and vector give the same bits.
set "products="
if not defined GRADUS_PRODUCTS set "products=-Dgradus.products=auto"
for %%P in (auto java blas ejml) do if "%GRADUS_PRODUCTS%"=="%%P" set "products=-Dgradus.products=%%P"
if "%GRADUS_PRODUCTS%"=="vector" set "products=--add-modules jdk.incubator.vector -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0 -Dgradus.products=vector"
if not defined products (
  >&2 echo gradus: GRADUS_PRODUCTS is "%GRADUS_PRODUCTS%"; it must be auto, java, vector, blas or ejml.
  exit /b 2
)

call :up_to_date && goto run

call :java_is_17
if errorlevel 1 (
  >&2 echo gradus: "%java%" is older than version 17; gradus needs Java 17 or newer.
  exit /b 2
)
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo gradus: mvn was not found; install Maven 3.8.6 or newer and put it on the PATH.
  exit /b 2
)

rem Making a folder works or does not, also when two try at once. cmd cannot ask whether the other one
rem still lives, so a lock is taken over after ten minutes.
if not exist "%root%\.gradus" mkdir "%root%\.gradus"
set /a waited=0
:lock
mkdir "%lock%" 2>nul && goto build
if %waited% equ 0 >&2 echo Waiting for another gradus that is building ...
set /a waited+=1
if %waited% gtr 600 rmdir /s /q "%lock%"
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :up_to_date && goto unlock
>&2 echo Building gradus (only the first time, and after a change) ...
pushd "%root%"
call mvn -q -B -ntp -pl cli package -P-judge -DskipTests -Dspotless.check.skip -Denforcer.skip >"%lock%\log" 2>&1 <nul
set "result=%errorlevel%"
popd
if %result% neq 0 (
  >&2 type "%lock%\log"
  rmdir /s /q "%lock%"
  >&2 echo gradus: the build failed; what Maven said is above.
  exit /b 70
)
rem The classes that most commands need, as this java has them in memory; without them it is only slower to start.
rem Lambdas around the compiler make Java 17 crash where they are asked for.
"%java%" "-XX:DumpLoadedClassList=%lock%\classes" -XX:+UseSerialGC -Djava.awt.headless=true "-Dgradus.home=%root%" -cp "%jar%" gradus.cli.Rehearsal >nul 2>nul <nul
findstr /v /r "^@lambda.*org/eclipse" "%lock%\classes" >"%lock%\list"
"%java%" -Xshare:dump "-XX:SharedClassListFile=%lock%\list" "-XX:SharedArchiveFile=%archive%.new" "-XX:ErrorFile=%lock%\crash" -cp "%jar%" >nul 2>nul <nul
if exist "%archive%.new" move /y "%archive%.new" "%archive%" >nul 2>nul
rem A copy of what was built, with its times: xcopy /D tells in an instant what is newer than that.
xcopy /q /y /d /s /i "%grader%" "%built%\grading" >nul
for %%M in (math nn cli) do (
  xcopy /q /y /d /s /i "%root%\%%M\src\main" "%built%\%%M\main" >nul
  xcopy /q /y /d /i "%root%\%%M\pom.xml" "%built%\%%M" >nul
)
xcopy /q /y /d /i "%root%\pom.xml" "%built%" >nul
:unlock
rmdir /s /q "%lock%" 2>nul

:run
rem What is over in a moment, or compiled and graded anew each time, is not worth optimising.
set "compiler="
for %%c in (list next run watch hint lesson examples help) do if "%~1"=="%%c" set "compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "compiler=-XX:TieredStopAtLevel=1"
for %%c in ("train-" "notebook-1" "notebook-3" "notebook-4" "class-grade" "class-regrade" "class-replay" "class-collect") do if "%~1-%~2"==%%c set "compiler=-XX:TieredStopAtLevel=1"
rem Grading a class leaves the memory to the workers.
set "memory="
if "%~1"=="class" set "memory=-Xms64m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
rem Java takes options from these, too; another collector there would be one too many.
(set JAVA_TOOL_OPTIONS & set JDK_JAVA_OPTIONS & set _JAVA_OPTIONS) 2>nul | findstr /r "Use.*GC" >nul && (
  set "JAVA_TOOL_OPTIONS="
  set "JDK_JAVA_OPTIONS="
  set "_JAVA_OPTIONS="
)
"%java%" -XX:+UseSerialGC %compiler% %memory% %products% -Xshare:auto "-XX:SharedArchiveFile=%archive%" -Xlog:cds=off -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true "-Dgradus.archive=%archive%" "-Dgradus.home=%root%" -jar "%jar%" %*
exit /b %errorlevel%

:up_to_date
if not exist "%jar%" exit /b 1
if not exist "%built%" exit /b 1
xcopy /l /y /d /s /i "%grader%" "%built%\grading" | "%SystemRoot%\System32\find.exe" "\" >nul && exit /b 1
for %%M in (math nn cli) do (
  xcopy /l /y /d /s /i "%root%\%%M\src\main" "%built%\%%M\main" | "%SystemRoot%\System32\find.exe" "\" >nul && exit /b 1
  xcopy /l /y /d /i "%root%\%%M\pom.xml" "%built%\%%M" | "%SystemRoot%\System32\find.exe" "\" >nul && exit /b 1
)
xcopy /l /y /d /i "%root%\pom.xml" "%built%" | "%SystemRoot%\System32\find.exe" "\" >nul && exit /b 1
exit /b 0

:java_is_17
set "version="
for /f "tokens=3" %%V in ('""%java%" -version 2^>^&1" ^| findstr version') do set "version=%%~V"
for /f "delims=.-+ tokens=1" %%V in ("%version%") do set "version=%%V"
if not defined version exit /b 1
if %version% lss 17 exit /b 1
exit /b 0
